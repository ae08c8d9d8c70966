#include "core/text/characters.h"
#include "core/text/document.h"
#include "core/text/utf8.h"

namespace ungarble {

void appendNormalized(std::string_view token, std::string& out) {
  for (std::size_t i = 0; i < token.size();) {
    const char byte = token[i];
    if (static_cast<unsigned char>(byte) < 0x80) {
      out.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte);
      ++i;
      continue;
    }
    const CodePoint c = decodeAt(token, i);
    i += c.length;
    if (isApostrophe(c.value)) {
      out.push_back('\'');
    } else if (classOf(c.value) != CharClass::ignorable) {
      appendUtf8(fold(c.value), out);
    }
  }
}

}  // namespace ungarble
