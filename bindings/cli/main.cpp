#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "bindings/cli/arguments.h"
#include "bindings/cli/commands.h"
#include "bindings/cli/files.h"
#include "core/error.h"

namespace ungarble::cli {
namespace {

int run(const Arguments& arguments) {
  switch (arguments.command) {
    case Command::check: return arguments.ndjson ? runNdjson(arguments) : runCheck(arguments);
    case Command::fix: return runFix(arguments);
    case Command::entities: return runEntities(arguments);
    case Command::version: writeOutput("ungarble " UNGARBLE_VERSION "\n"); return kNothingFound;
    case Command::help: writeOutput(kHelp); return kNothingFound;
  }
  return kFailed;
}

int complain(std::string_view code, const char* message) {
  std::fprintf(stderr, "ungarble: %s (%.*s)\n", message, static_cast<int>(code.size()), code.data());
  return kFailed;
}

}  // namespace
}  // namespace ungarble::cli

int main(int argc, char** argv) {
  using namespace ungarble;
  try {
    return cli::run(cli::parseArguments(std::vector<std::string>(argv + 1, argv + argc)));
  } catch (const Error& error) {
    return cli::complain(name(error.code()), error.what());
  } catch (const std::bad_alloc&) {
    return cli::complain(name(ErrorCode::outOfMemory), "not enough memory");
  } catch (const std::exception& error) {
    return cli::complain(name(ErrorCode::internal), error.what());
  }
}
