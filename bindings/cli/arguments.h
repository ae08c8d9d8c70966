// The command line, read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/fixes.h"
#include "core/report/report.h"
#include "core/text/offsets.h"

namespace ungarble::cli {

enum class Command { check, fix, entities, version, help };
enum class Format { automatic, json, text, languagetool, sarif, lsp, html };
enum class Colour { automatic, always, never };

struct Arguments {
  Command command = Command::help;
  Format format = Format::automatic;  // text on a terminal, json elsewhere
  Level level = Level::standard;
  OffsetUnit offsets = OffsetUnit::utf16;
  Colour colour = Colour::automatic;  // on a terminal, unless NO_COLOR is set
  bool ndjson = false;
  bool diff = false;
  float minConfidence = kSureFix;
  std::optional<std::string> model;  // --model
  std::vector<std::string> files;    // "-" is standard input; never empty for a command that reads
};

/// Reads the arguments after the program's name. Throws Error(usage) with one sentence that names the culprit.
Arguments parseArguments(const std::vector<std::string>& words);

/// What `ungarble --help` prints.
extern const char* const kHelp;

}  // namespace ungarble::cli
