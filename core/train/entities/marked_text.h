// MarkedText: a text of the training mix as corpora.py writes it, and the tags that its tokens may have.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include "core/entity/viterbi.h"
#include "core/text/document.h"

namespace ungarble {

/// A bit for each tag.
using TagSet = std::uint16_t;

struct Mark {
  Range bytes;
  int type = 0;
};

/// A line: the text (0x1E for the end of a paragraph), the types left open as letters 0 to 4, and marks "begin,end,type"
/// with spaces between; the three parted by tabs.
struct MarkedText {
  std::string text;
  TagSet open = 1;  // what an unmarked token may be
  std::vector<Mark> marks;

  /// Reads the next line; false at the end.
  bool read(std::istream& in);
};

/// The tags that each token may have.
std::vector<TagSet> allowedTags(const MarkedText& marked, const Document& document);

}  // namespace ungarble
