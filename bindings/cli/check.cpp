#include <unistd.h>

#include <cstdlib>
#include <span>

#include "bindings/cli/commands.h"
#include "bindings/cli/files.h"
#include "bindings/cli/model_file.h"
#include "bindings/cli/progress.h"
#include "core/report/formats.h"
#include "core/report/json.h"
#include "core/report/json_writer.h"

namespace ungarble::cli {
namespace {

Format formatOf(const Arguments& arguments) {
  if (arguments.format != Format::automatic) return arguments.format;
  return isatty(STDOUT_FILENO) == 1 ? Format::text : Format::json;
}

bool inColour(const Arguments& arguments) {
  if (arguments.colour != Colour::automatic) return arguments.colour == Colour::always;
  const char* refusal = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && (refusal == nullptr || *refusal == '\0');
}

/// One report is a bare object; several are told apart by their path.
std::string jsonLine(const CheckedText& checked, bool alone, OffsetUnit unit) {
  const std::string report = toJson(checked.report, checked.text, unit);
  if (alone) return report + '\n';
  std::string line;
  JsonWriter(line).beginObject().key("path").string(checked.name).key("report").raw(report).endObject();
  return line + '\n';
}

std::string render(std::span<const CheckedText> all, const Arguments& arguments) {
  const Format format = formatOf(arguments);
  if (format == Format::sarif) return toSarif(all, arguments.offsets) + '\n';
  if (format == Format::html) return toHtml(all) + '\n';
  std::string out;
  for (const CheckedText& checked : all) {
    switch (format) {
      case Format::text: out += toTerminal(checked, inColour(arguments)); break;
      case Format::languagetool: out += toLanguageTool(checked, arguments.offsets) + '\n'; break;
      case Format::lsp: out += toLsp(checked, arguments.offsets) + '\n'; break;
      default: out += jsonLine(checked, all.size() == 1, arguments.offsets);
    }
  }
  return out;
}

}  // namespace

int runCheck(const Arguments& arguments) {
  const Checker checker(loadModel(arguments.model));
  std::vector<Input> inputs;
  std::vector<Report> reports;
  for (const std::string& file : arguments.files) {
    inputs.push_back(readInput(file));
    reports.push_back(checkInput(checker, inputs.back(), arguments));
  }
  std::vector<CheckedText> all;
  bool found = false;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    all.push_back({inputs[i].name, inputs[i].text, reports[i]});
    found = found || !reports[i].findings.empty();
  }
  writeOutput(render(all, arguments));
  return found ? kSomethingFound : kNothingFound;
}

}  // namespace ungarble::cli
