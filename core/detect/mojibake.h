// Mojibake: UTF-8 that was read as Windows-1252, as in 'donâ€™t' for 'don’t'.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ungarble {

/// A run of broken characters and what they were.
struct MojibakeRun {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  std::string mended;
};

/// The run that begins at `offset`, if turning its characters back into Windows-1252 bytes gives UTF-8 of characters
/// that prose holds; an empty range if not. Text that was broken twice is mended twice. Linear in the run.
MojibakeRun mojibakeAt(std::string_view text, std::uint32_t offset);

}  // namespace ungarble
