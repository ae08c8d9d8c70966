// Names of several words that are known by heart: holidays, events.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "core/entity/term_view.h"

namespace ungarble {

/// Where the longest of `phrases` (tokens in lower case with single spaces between them) that begins at `i` ends; `i`
/// when none does.
std::uint32_t phraseEnd(const TermView& view, std::uint32_t i, std::initializer_list<std::string_view> phrases);

}  // namespace ungarble
