// A check that shows how far it is, on standard error, when a person waits for it.
#pragma once

#include <string_view>

#include "bindings/cli/arguments.h"
#include "bindings/cli/files.h"
#include "core/checker.h"

namespace ungarble::cli {

/// Checks the text; if standard error is a terminal and the work takes longer than half a second, a line there tells
/// the share done, and is wiped at the end. Errors name the input.
Report checkInput(const Checker& checker, const Input& input, const Arguments& arguments);

}  // namespace ungarble::cli
