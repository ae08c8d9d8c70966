// LineIndex: which line of a text a byte lies in. Lines end at LF, CR or CR LF, as in LSP and SARIF.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/range.h"

namespace ungarble {

class LineIndex {
 public:
  /// `text` must outlive the index. Linear.
  explicit LineIndex(std::string_view text);

  /// The line, counted from 0, that holds the byte; the end of the text lies in the last line. Logarithmic.
  std::size_t lineOf(std::uint32_t byte) const;
  /// The bytes of a line without its end.
  Range line(std::size_t index) const;
  std::size_t size() const { return starts_.size(); }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;  // first byte of each line, never empty
};

}  // namespace ungarble
