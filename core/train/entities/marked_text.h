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

/// A line: the text (0x1E for the end of a paragraph), what is left open, and the names; the three parted by tabs. Names
/// are marks "begin,end,type" with spaces between; so is what is left open: tokens that may be of that type or may not.
struct MarkedText {
  std::string text;
  std::vector<Mark> open;
  std::vector<Mark> marks;

  /// Reads the next line; false at the end.
  bool read(std::istream& in);
};

/// The tags that each token may have.
std::vector<TagSet> allowedTags(const MarkedText& marked, const Document& document);

}  // namespace ungarble
