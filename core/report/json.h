// The report as the contract's JSON; the one place in the core that knows JSON.
#pragma once

#include <string>
#include <string_view>

#include "core/report/report.h"
#include "core/text/offsets.h"

namespace ungarble {

/// One JSON object on one line (no trailing newline), UTF-8, keys in the schema's order, probabilities with four
/// decimals at most; the same bytes on every platform. `text` is the text that was checked. Linear.
std::string toJson(const Report& report, std::string_view text, OffsetUnit unit = OffsetUnit::utf16);

/// The report's list of entities alone, in the same shape.
std::string entitiesToJson(const Report& report, std::string_view text, OffsetUnit unit = OffsetUnit::utf16);

}  // namespace ungarble
