// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string_view>

namespace ungarble {

/// Columns of well-formed UTF-8 in a terminal with a fixed-width font: East Asian wide characters and emoji take two,
/// combining and invisible ones none (an emoji joined by U+200D none either), tabs and all others one. Linear.
std::size_t displayWidth(std::string_view text);

}  // namespace ungarble
