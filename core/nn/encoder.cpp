#include "core/nn/encoder.h"

#include "core/error.h"
#include "core/model/reader.h"

namespace ungarble {

Encoder::Encoder(const Model& model)
    : vocabulary_(&model.vocabulary()),
      embedding_(model.section("embedding")),
      network_(model.section("encoder")),
      words_(&embedding_.table("word")),
      features_(&embedding_.table("feature")) {
  if (words_->width() != network_.inputWidth() || features_->width() != network_.inputWidth() || features_->rows() != 40) {
    throw Error(ErrorCode::modelCorrupt, "The model's embedding does not fit its encoder.");
  }
  Reader reader(model.section("word_bias"), "word_bias");
  biasScale_ = reader.f32();
  bias_ = reader.bytes(vocabulary_->size());
  reader.requireEnd();
}

void Encoder::run(std::span<const TokenRows> section, Workspace& workspace) const {
  network_.begin(workspace, static_cast<int>(section.size()));
  for (std::size_t i = 0; i < section.size(); ++i) {
    float* out = network_.input(workspace, static_cast<int>(i));
    for (std::size_t k = 0; k < section[i].count; ++k) words_->add(section[i].rows[k], out);
    features_->add(section[i].feature, out);
  }
  network_.run(workspace);
}

void Encoder::logits(Network::HeadId head, std::size_t rows, Workspace& workspace, std::vector<float>& out) const {
  const RowBuffer<float>& result = network_.compute(head, workspace);
  out.resize(rows);
  for (std::size_t i = 0; i < rows; ++i) out[i] = result.row(i)[0];
}

}  // namespace ungarble
