#include "core/detect/word_sums.h"

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

/// By token, whether it is a word that counts.
std::vector<bool> countedWords(const Document& document, const std::vector<bool>& foreign) {
  std::vector<bool> out(document.tokens().size());
  for (std::size_t p = 0; p < foreign.size(); ++p) {
    const Range paragraph = document.paragraphs()[p];
    for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
      out[i] = !foreign[p] && document.tokens()[i].kind == TokenKind::word;
    }
  }
  return out;
}

}  // namespace

WordSums::WordSums(const Document& document, const Scan& scan, const std::vector<bool>& foreign) {
  const std::vector<bool> counted = countedWords(document, foreign);
  probability_.reserve(counted.size() + 1);
  words_.reserve(counted.size() + 1);
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const std::uint64_t probability = counted[i] ? static_cast<std::uint64_t>(sigmoid(scan.logit[i]) * kUnit) : 0;
    probability_.push_back(probability_.back() + probability);
    words_.push_back(words_.back() + (counted[i] ? 1 : 0));
  }
}

}  // namespace ungarble
