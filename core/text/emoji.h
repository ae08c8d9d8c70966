// Emoji as they are seen: base, skin tone, joiners, flags and keycaps make one grapheme.
#pragma once

#include <cstdint>
#include <string_view>

namespace ungarble {

/// The end of the emoji that begins at `begin`, or `begin` when none does. An approximation of the grapheme rules of
/// UAX #29. Reads as far as the emoji goes.
std::uint32_t emojiEnd(std::string_view text, std::uint32_t begin);

}  // namespace ungarble
