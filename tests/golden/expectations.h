// What must hold of a report whatever the weights are, a line each:
//
//   label A|B            the verdict is one of these
//   finds WORDS          a finding overlaps the first place where the text has these words
//   no-finding WORDS     none does
//   fix WORDS -> FIX     one of the suggestions for that place holds FIX
//   part WORDS           the place lies in a part that the verdict names as garbled
//   no-part WORDS        it does not
//   code CODE WORDS      a finding of this code overlaps the place
//   max-findings N
//   entity TYPE WORDS    the place is an entity of this type, no more and no less
//   no-entity WORDS      no entity begins there
//   same WORDS | WORDS   two entities are one: they share their id
//   other WORDS | WORDS  they are not
//   # a remark
//
// WORDS#2 is the second place where the text has these words.
#pragma once

#include <string>
#include <string_view>

#include "core/report/report.h"

namespace ungarble::test {

/// `line` and why it does not hold; empty when it does.
std::string unmet(const std::string& line, const Report& report, std::string_view text);

}  // namespace ungarble::test
