// Surroundings: how usual words are in the company that they stand in, from the model's collocations.
#pragma once

#include <span>

#include "core/detect/scan.h"
#include "core/model/collocations.h"
#include "core/text/range.h"

namespace ungarble {

/// The words before and after a place; kNoWord where there is none.
class Surroundings {
 public:
  /// Of `tokens` in the text. Both must outlive it.
  Surroundings(const Collocations& collocations, const Scan& scan, Range tokens);

  /// How well `words` would stand here with the words around them, 0 to 6; no words: what is around closes up.
  float outer(std::span<const WordId> words) const;
  /// How well `words` stand with one another, 0 to 3; 0 for a single word.
  float inner(std::span<const WordId> words) const;
  /// The words that stand here now.
  std::span<const WordId> present() const { return present_; }

 private:
  const Collocations& collocations_;
  WordId before_ = kNoWord, after_ = kNoWord;
  std::span<const WordId> present_;
};

}  // namespace ungarble
