// A unified diff between a text and the same text with edits, made from the edits themselves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/fixes.h"

namespace ungarble::cli {

/// With three lines of context, as `diff -u` and `patch` know it; empty when there are no edits. The edits ascend and
/// do not overlap.
std::string unifiedDiff(std::string_view name, std::string_view text, const std::vector<Edit>& edits);

}  // namespace ungarble::cli
