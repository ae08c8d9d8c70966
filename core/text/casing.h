// Casing of a token from its cased letters.
#pragma once

#include <string_view>

#include "core/text/token.h"

namespace ungarble {

/// Counts cased letters as they go by and says what casing they make.
class CasingCounter {
 public:
  void upper() {
    if (lowers_ == 0 && uppers_ == 0) startsUpper_ = true;
    ++uppers_;
  }
  void lower() { ++lowers_; }

  Casing casing() const {
    if (uppers_ == 0) return lowers_ == 0 ? Casing::none : Casing::lower;
    if (lowers_ == 0) return uppers_ == 1 ? Casing::title : Casing::upper;
    return startsUpper_ && uppers_ == 1 ? Casing::title : Casing::mixed;
  }

 private:
  std::uint32_t uppers_ = 0;
  std::uint32_t lowers_ = 0;
  bool startsUpper_ = false;
};

/// Casing of well-formed UTF-8; characters without case do not count. Linear.
Casing casingOf(std::string_view token);

}  // namespace ungarble
