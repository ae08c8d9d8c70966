// Encoder: the model's network with the embedding in front of it. Knows nothing of what its heads are for.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/model/model.h"
#include "core/nn/embedding.h"
#include "core/nn/network.h"
#include "core/nn/token_rows.h"

namespace ungarble {

class Encoder {
 public:
  /// Reads the sections "embedding", "encoder" and "word_bias" of a model, which must outlive it.
  /// Throws Error(modelCorrupt).
  explicit Encoder(const Model& model);

  /// Runs the network over one section; heads can be computed afterwards with the same workspace.
  void run(std::span<const TokenRows> section, Workspace& workspace) const;
  /// A value a row. The result of `head` in column 0.
  void logits(Network::HeadId head, std::size_t rows, Workspace& workspace, std::vector<float>& out) const;

  const Network& network() const { return network_; }
  TokenReader tokenReader() const { return TokenReader(*vocabulary_, words_->rows()); }

  /// How well a word fits a query of a word head: scalar product with its row, plus how common it is.
  float wordScore(WordId word, const EmbeddingQuery& query) const {
    return words_->product(word, query) + static_cast<float>(static_cast<signed char>(bias_[word])) * biasScale_;
  }

 private:
  const Vocabulary* vocabulary_;
  Embedding embedding_;
  Network network_;
  const EmbeddingTable* words_;
  const EmbeddingTable* features_;
  std::span<const std::byte> bias_;
  float biasScale_ = 0;
};

}  // namespace ungarble
