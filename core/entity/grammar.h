// Grammar: an exact reading of one kind of entity. It looks at one place and says how far a mention that begins there
// goes. One grammar a file, one list of grammars (core/entity/grammars.cpp).
#pragma once

#include <cstdint>

#include "core/entity/term_view.h"
#include "core/report/report.h"

namespace ungarble {

/// What a grammar found at a place.
struct Mention {
  std::uint32_t end = 0;  // token behind the last; the place itself, or less, when there is nothing
  float confidence = 0;
};

// Amounts: `i` is the place behind words like 'about' and 'more than', which become part of the mention.
Mention readPercent(const TermView& view, std::uint32_t i);
Mention readMoney(const TermView& view, std::uint32_t i);
Mention readQuantity(const TermView& view, std::uint32_t i);
Mention readSpanOfTime(const TermView& view, std::uint32_t i);  // TIME: two hours
Mention readSpanOfDays(const TermView& view, std::uint32_t i);  // DATE: two years, three weeks ago
Mention readCardinal(const TermView& view, std::uint32_t i);

// The others.
Mention readCalendarDate(const TermView& view, std::uint32_t i);  // DATE: March 5, the 1990s, Tuesday
Mention readRelativeDate(const TermView& view, std::uint32_t i);  // DATE: last week, the past two years
Mention readClock(const TermView& view, std::uint32_t i);         // TIME: 2.30pm, Tuesday night
Mention readOrdinal(const TermView& view, std::uint32_t i);
Mention readTitle(const TermView& view, std::uint32_t i);
Mention readGroup(const TermView& view, std::uint32_t i);  // NORP
Mention readEvent(const TermView& view, std::uint32_t i);
Mention readProduct(const TermView& view, std::uint32_t i);
Mention readWork(const TermView& view, std::uint32_t i);

}  // namespace ungarble
