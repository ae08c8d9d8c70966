// Arbitrary bytes as a model file: refused with an Error, or opened and then good for every question.
//
// Checksums would stop a fuzzer at the door, so the input is also taken as the bytes of each section.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "core/model/model.h"
#include "core/nn/embedding.h"
#include "core/nn/network.h"

namespace {

using namespace ungarble;

void require(bool condition) {
  if (!condition) std::abort();
}

/// Runs `open`; the one thing it may throw is a damaged or foreign model.
template <class F>
void attempt(F open) {
  try {
    open();
  } catch (const Error& error) {
    require(error.code() == ErrorCode::modelCorrupt || error.code() == ErrorCode::modelVersion);
  }
}

void useVocabulary(const Vocabulary& vocabulary) {
  for (std::size_t id = 0; id < vocabulary.size(); ++id) {
    require(vocabulary.find(vocabulary.text(static_cast<WordId>(id))) == id);
  }
}

void usePhrases(const PhraseTable& table) {
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    const auto matches = table.match(table.source(i));
    require(matches.count > 0 && matches.items[0].source == i);
    float before = 0;
    for (const auto& target : table.targets(i)) {
      require(target.logProbability <= before && target.words.size() <= PhraseList::kMaxLength);
      before = target.logProbability;
    }
  }
}

void useEmbedding(const Embedding& embedding) {
  for (const EmbeddingTable& table : embedding.tables()) {
    std::vector<float> sum(table.width());
    for (std::uint32_t row = 0; row < table.rows(); ++row) table.add(row, sum.data());
    const EmbeddingQuery query(sum);
    if (table.rows() > 0) table.product(table.rows() - 1, query);
  }
}

void useNetwork(const Network& network) {
  if (network.multiplications() > 1'000'000) return;
  Workspace workspace;
  for (const int rows : {0, 1, 9}) {
    network.begin(workspace, rows);
    for (int i = 0; i < rows; ++i) network.input(workspace, i)[0] = 1.0f;
    network.run(workspace);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = std::as_bytes(std::span(data, size));
  attempt([&] {
    const auto model = Model::load({bytes.begin(), bytes.end()});
    useVocabulary(model->vocabulary());
    usePhrases(model->phrases());
    if (model->hasSection("embedding")) useEmbedding(Embedding(model->section("embedding")));
    if (model->hasSection("encoder")) useNetwork(Network(model->section("encoder")));
  });
  attempt([&] { useVocabulary(Vocabulary(bytes)); });
  attempt([&] { usePhrases(PhraseTable(bytes, 40)); });
  attempt([&] { useEmbedding(Embedding(bytes)); });
  attempt([&] { useNetwork(Network(bytes)); });
  return 0;
}
