#include "core/detect/words.h"

namespace ungarble {

LowerWord::LowerWord(std::string_view token) {
  constexpr std::string_view kCurly = "’";
  for (std::size_t i = 0; i < token.size();) {
    if (size_ == bytes_.size()) {
      size_ = 0;
      return;
    }
    const bool curly = token.substr(i, kCurly.size()) == kCurly;
    const char c = curly ? '\'' : token[i];
    bytes_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    i += curly ? kCurly.size() : 1;
  }
}

}  // namespace ungarble
