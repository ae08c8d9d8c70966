// The commands. Each returns the exit status: 0 nothing found, 1 something found; what goes wrong is thrown.
#pragma once

#include "bindings/cli/arguments.h"

namespace ungarble::cli {

inline constexpr int kNothingFound = 0;
inline constexpr int kSomethingFound = 1;
inline constexpr int kFailed = 2;

/// Checks all files before the first byte is written, so that an error leaves standard output empty.
int runCheck(const Arguments& arguments);
/// One line in, one line out, flushed; nothing is read ahead, so a slow reader slows the writer. A bad line yields an
/// error object; the exit status tells only whether anything was found. Empty lines are passed over.
int runNdjson(const Arguments& arguments);
/// 1 when the text was changed.
int runFix(const Arguments& arguments);
/// Always 0: names in a text are no fault of it.
int runEntities(const Arguments& arguments);

}  // namespace ungarble::cli
