#include "core/text/casing.h"

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {

Casing casingOf(std::string_view token) {
  CasingCounter counter;
  for (std::size_t i = 0; i < token.size();) {
    const CodePoint c = decodeAt(token, i);
    if (isLower(c.value)) {
      counter.lower();
    } else if (fold(c.value) != c.value) {
      counter.upper();
    }
    i += c.length;
  }
  return counter.casing();
}

}  // namespace ungarble
