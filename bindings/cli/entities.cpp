#include "bindings/cli/commands.h"
#include "bindings/cli/files.h"
#include "bindings/cli/model_file.h"
#include "bindings/cli/progress.h"
#include "core/report/json.h"
#include "core/text/offsets.h"

namespace ungarble::cli {

int runEntities(const Arguments& arguments) {
  const Checker checker(loadModel(arguments.model));
  const Input input = readInput(arguments.files.front());
  const Report report = checkInput(checker, input, arguments);
  if (arguments.format == Format::json) {
    writeOutput(entitiesToJson(report, input.text, arguments.offsets) + '\n');
    return kNothingFound;
  }
  const OffsetMap offsets(input.text, arguments.offsets);
  std::string out;
  for (const Entity& entity : report.entities) {
    out += std::to_string(offsets(entity.bytes.begin)) + '\t' + std::to_string(offsets(entity.bytes.end)) + '\t';
    out += std::string(name(entity.type)) + '\t' + std::to_string(entity.id) + '\t';
    for (const char c : std::string_view(input.text).substr(entity.bytes.begin, entity.bytes.size())) {
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;  // a tab or a line break would break the table
    }
    out += '\n';
  }
  writeOutput(out);
  return kNothingFound;
}

}  // namespace ungarble::cli
