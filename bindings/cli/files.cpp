#include "bindings/cli/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "core/error.h"
#include "core/text/document.h"

namespace ungarble::cli {

Input readInput(const std::string& path) {
  const bool standardInput = path == "-";
  const std::string name = standardInput ? "<stdin>" : path;
  const auto refuse = [&](const char* why) { throw Error(ErrorCode::usage, "cannot read " + name + ": " + why); };
  if (!standardInput && std::filesystem::is_directory(path)) refuse("it is a folder");

  const auto close = [](std::FILE* f) { if (f != stdin) std::fclose(f); };
  const std::unique_ptr<std::FILE, decltype(close)> file(standardInput ? stdin : std::fopen(path.c_str(), "rb"), close);
  if (!file) refuse(std::strerror(errno));

  std::string text;
  char buffer[1 << 16];
  while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, file.get())) {
    text.append(buffer, n);
    if (text.size() > Document::kMaxBytes) {
      throw Error(ErrorCode::textTooLong, name + " is longer than " + std::to_string(Document::kMaxBytes >> 20) + " MiB");
    }
  }
  if (std::ferror(file.get())) refuse(std::strerror(errno));
  return {name, std::move(text)};
}

void writeOutput(std::string_view bytes) {
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
  if (!written || std::fflush(stdout) != 0) throw Error(ErrorCode::internal, "cannot write to standard output");
}

}  // namespace ungarble::cli
