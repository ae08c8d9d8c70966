// What must hold of a report whatever the weights are, a line each:
//
//   label A|B            the verdict is one of these
//   finds WORDS          a finding overlaps the first place where the text has these words
//   no-finding WORDS     none does
//   fix WORDS -> FIX     one of the suggestions for that place holds FIX
//   part WORDS           the place lies in a part that the verdict names as garbled
//   no-part WORDS        it does not
//   max-findings N
//   # a remark
#pragma once

#include <string>
#include <string_view>

#include "core/report/report.h"

namespace ungarble::test {

/// `line` and why it does not hold; empty when it does.
std::string unmet(const std::string& line, const Report& report, std::string_view text);

}  // namespace ungarble::test
