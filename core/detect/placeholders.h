// Places that a content generator forgot to fill: %keyword%, %%city%%, #EANF#, [spin]...[/spin].
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/range.h"

namespace ungarble {

/// The %word%, %%word%% or #word# that begins at `offset`; empty when there is none. Formats (%d), percentages,
/// hashtags and variables of the system (%PATH%) are none.
Range placeholderAt(std::string_view text, std::uint32_t offset);

/// The [spin] or [/spin] tag (also spintax, spinner, syn, random, rewrite, keyword) that begins with the '[' at
/// `offset`; empty when there is none.
Range spinTagAt(std::string_view text, std::uint32_t offset);

}  // namespace ungarble
