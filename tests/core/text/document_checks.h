// What must hold for every Document, whatever the text: shared by the property tests and the fuzz target.
#pragma once

#include <string>
#include <string_view>

namespace ungarble::testing {

/// Analyses `text`, which must be valid UTF-8, and returns the first invariant of document.h, token.h or offsets.h that
/// does not hold, in words; empty when all do.
std::string brokenInvariant(std::string_view text);

}  // namespace ungarble::testing
