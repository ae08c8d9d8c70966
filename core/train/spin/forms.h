// Forms: from lexemes back to text.
#pragma once

#include <string>
#include <vector>

#include "core/train/spin/lexeme.h"

namespace ungarble::train {

class Forms {
 public:
  /// Reads all_types.txt: `form TAB count`, line number = type.
  explicit Forms(const std::string& path);

  /// Appends a lexeme with its casing and the space before it (a line break for the paragraph mark); where it begins.
  std::size_t append(Lexeme lexeme, std::string& text) const;

 private:
  std::vector<std::string> forms_;
};

}  // namespace ungarble::train
