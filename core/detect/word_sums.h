// Running sums of the probabilities of a document's words: the mean over any stretch of it in constant time.
#pragma once

#include <cstdint>
#include <vector>

#include "core/detect/scan.h"
#include "core/text/document.h"

namespace ungarble {

/// Words of paragraphs that are not English, and what is no word, count for nothing. Probabilities are summed as
/// integers: exact, whatever the order.
class WordSums {
 public:
  static constexpr float kUnit = 65536.0f;  // probability 1

  /// `foreign`: by paragraph. Linear.
  WordSums(const Document& document, const Scan& scan, const std::vector<bool>& foreign);

  /// Of the words among the tokens before `token`.
  std::uint64_t probabilityBefore(std::size_t token) const { return probability_[token]; }
  std::uint32_t wordsBefore(std::size_t token) const { return words_[token]; }

  /// Mean probability of the words in [begin, end); 0 where there are none.
  float mean(std::size_t begin, std::size_t end) const {
    return meanOf(probability_[end] - probability_[begin], words_[end] - words_[begin]);
  }
  /// Of a sum of probabilities.
  static float meanOf(std::uint64_t probability, std::uint32_t words) {
    return words == 0 ? 0.0f : static_cast<float>(probability) / (static_cast<float>(words) * kUnit);
  }

 private:
  std::vector<std::uint64_t> probability_{0};  // entry i covers the tokens before i
  std::vector<std::uint32_t> words_{0};
};

}  // namespace ungarble
