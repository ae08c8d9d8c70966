#include "core/detect/quoted.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kEnough = 20;
constexpr float kLess = 0.5f;

}  // namespace

bool quotationsSpared(const Document& document, const WordSums& sums) {
  const std::size_t tokens = document.tokens().size();
  std::uint64_t probability = 0;  // of the quoted words
  std::uint32_t quoted = 0;
  for (std::size_t i = 0; i < tokens; ++i) {
    if (!document.tokens()[i].has(kQuoted)) continue;
    probability += sums.probabilityBefore(i + 1) - sums.probabilityBefore(i);
    quoted += sums.wordsBefore(i + 1) - sums.wordsBefore(i);
  }
  const std::uint32_t others = sums.wordsBefore(tokens) - quoted;
  return quoted >= kEnough && others >= kEnough &&
         WordSums::meanOf(probability, quoted) <
             kLess * WordSums::meanOf(sums.probabilityBefore(tokens) - probability, others);
}

}  // namespace ungarble
