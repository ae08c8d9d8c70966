// Files in and out.
#pragma once

#include <string>
#include <string_view>

namespace ungarble::cli {

/// A text and what to call it.
struct Input {
  std::string name;
  std::string text;
};

/// Reads a file, or standard input for "-". Throws Error(usage) when it cannot be read and Error(textTooLong) as soon
/// as it proves longer than a Document may be.
Input readInput(const std::string& path);

/// Writes to standard output and flushes. Throws Error(internal) when that fails, for instance on a full disk.
void writeOutput(std::string_view bytes);

}  // namespace ungarble::cli
