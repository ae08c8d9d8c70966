// A replacement in the casing of what it replaces.
#pragma once

#include <string>
#include <string_view>

namespace ungarble {

/// `replacement` with its letters raised as `original` has them: "Told" for "Instructed", "TOLD" for "INSTRUCTED",
/// "Random Forest" for "Irregular Timberland". Letters are never lowered, so that names keep their capitals; mixed
/// casing is not copied. Both are well-formed UTF-8. Linear.
std::string withCasingOf(std::string_view original, std::string_view replacement);

}  // namespace ungarble
