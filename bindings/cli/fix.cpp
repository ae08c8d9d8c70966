#include "bindings/cli/commands.h"
#include "bindings/cli/files.h"
#include "bindings/cli/model_file.h"
#include "bindings/cli/progress.h"
#include "bindings/cli/unified_diff.h"
#include "core/report/fixes.h"

namespace ungarble::cli {

int runFix(const Arguments& arguments) {
  const Checker checker(loadModel(arguments.model));
  const Input input = readInput(arguments.files.front());
  const Report report = checkInput(checker, input, arguments);
  const std::vector<Edit> edits = sureFixes(report, arguments.minConfidence);
  writeOutput(arguments.diff ? unifiedDiff(input.name, input.text, edits) : applyEdits(input.text, edits));
  return edits.empty() ? kNothingFound : kSomethingFound;
}

}  // namespace ungarble::cli
