#include "core/entity/phrases.h"

#include <algorithm>

namespace ungarble {

std::uint32_t phraseEnd(const TermView& v, std::uint32_t i, std::initializer_list<std::string_view> phrases) {
  std::uint32_t longest = i;
  for (const std::string_view phrase : phrases) {
    std::uint32_t at = i;
    std::size_t begin = 0;
    while (begin < phrase.size()) {
      const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
      const std::string_view word = phrase.substr(begin, end - begin);
      const bool same = v.word(at, word) || (word == "'s" && v.text(at) == "’s");
      if (!same) break;
      ++at;
      begin = end + 1;
    }
    if (begin > phrase.size()) longest = std::max(longest, at);
  }
  return longest;
}

}  // namespace ungarble
