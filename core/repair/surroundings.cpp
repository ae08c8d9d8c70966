#include "core/repair/surroundings.h"

namespace ungarble {

Surroundings::Surroundings(const Collocations& collocations, const Scan& scan, Range tokens)
    : collocations_(collocations), present_(std::span<const WordId>(scan.word).subspan(tokens.begin, tokens.size())) {
  if (tokens.begin > 0) before_ = scan.word[tokens.begin - 1];
  if (tokens.end < scan.word.size()) after_ = scan.word[tokens.end];
}

float Surroundings::outer(std::span<const WordId> words) const {
  if (words.empty()) return 2.0f * static_cast<float>(collocations_.strength(before_, after_));
  return static_cast<float>(collocations_.strength(before_, words.front()) +
                            collocations_.strength(words.back(), after_));
}

float Surroundings::inner(std::span<const WordId> words) const {
  if (words.size() < 2) return 0.0f;
  int sum = 0;
  for (std::size_t i = 1; i < words.size(); ++i) sum += collocations_.strength(words[i - 1], words[i]);
  return static_cast<float>(sum) / static_cast<float>(words.size() - 1);
}

}  // namespace ungarble
