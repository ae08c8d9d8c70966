// AlignedText: a text being spun, as a row of segments that remember what they were.
#pragma once

#include <vector>

#include "core/train/spin/lexeme.h"

namespace ungarble::train {

struct Segment {
  Lexemes original;
  Lexemes current;
  bool replaced = false;
};

class AlignedText {
 public:
  explicit AlignedText(const Lexemes& text);

  /// The text as it stands now.
  const Lexemes& current() const { return current_; }

  /// One substitution of tokens [begin, end) of current().
  struct Edit {
    std::size_t begin, end;
    Lexemes replacement;
  };
  /// Carries out edits that ascend and do not overlap. Segments that an edit touches melt into one.
  void apply(const std::vector<Edit>& edits);

  /// Segments with what both sides share at their ends cut off, and with a bare deletion widened by the word after it,
  /// so that every replaced segment has tokens to stand on.
  std::vector<Segment> trimmed() const;

 private:
  void refresh();

  std::vector<Segment> segments_;  // an untouched segment is one token long
  Lexemes current_;
  std::vector<std::uint32_t> owner_;  // segment of each current token
};

}  // namespace ungarble::train
