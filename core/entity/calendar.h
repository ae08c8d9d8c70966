// The parts that dates are made of.
#pragma once

#include <cstdint>

#include "core/entity/term_view.h"

namespace ungarble {

/// Whether the word at `i` is a month and not a name, a verb or a march.
bool isMonth(const TermView& view, std::uint32_t i);

/// Where the day and month, month and day, or month that begins at `i` ends, its year taken in: March 5, 2020; 5 March;
/// the 5th of March; March 2020. `i` when there is none.
std::uint32_t dayOfMonthEnd(const TermView& view, std::uint32_t i);

/// Where the year or range of years ends: 2004, 2004-05, 1992–97. `i` when there is none, or it counts something.
std::uint32_t yearEnd(const TermView& view, std::uint32_t i);

}  // namespace ungarble
