// Numbers as news writes them: 1,200, 1.2bn, 5 million, twenty-five, two dozen, half a million, hundreds of thousands.
#pragma once

#include <cstdint>

#include "core/entity/term_view.h"

namespace ungarble {

/// Where the number that begins at token `i` ends; `i` when there is none. Constant time.
std::uint32_t numberEnd(const TermView& view, std::uint32_t i);

/// The same for a number or a range of numbers: 5 to 10, 5-10, two or three, between 5 and 10.
std::uint32_t numbersEnd(const TermView& view, std::uint32_t i);

/// Where the words end that make a number approximate (about, more than, as many as); `i` when there are none.
std::uint32_t approximationEnd(const TermView& view, std::uint32_t i);

}  // namespace ungarble
