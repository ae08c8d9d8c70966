// Spinner: one machine at work on one document. What it does with its tables is drawn anew for every document: how
// many words it touches, whether it spares names and quotations, which of its rows it has, whether it always picks
// the same alternative.
#pragma once

#include <string>
#include <vector>

#include "core/train/spin/aligned_text.h"
#include "core/train/spin/random.h"
#include "core/train/spin/table.h"

namespace ungarble::train {

struct Pass {
  std::vector<const Table*> tables;
  bool fileOrder = false;  // rows tried in file order over the whole text (the seed's spinner); else longest first
};

/// A line of modes.tsv.
struct Mode {
  std::string name;
  float weight = 0;  // share among the spun training documents; 0 keeps it for the evaluation
  float rateLow = 0, rateHigh = 1;  // chance that a match is replaced
  float noise = 0;  // chance that a document also gets function-word errors
  std::vector<Pass> passes;
};

/// Lexemes that the function-word errors need; all resolved against types.txt.
struct FunctionWords {
  std::vector<Lexeme> prepositions, determiners, auxiliaries;
  std::vector<Lexeme> sentenceEnds;
  Type a = 0, an = 0;
};

/// Spins `text` in place.
void spin(AlignedText& text, const Mode& mode, const FunctionWords& words, Random& random);

}  // namespace ungarble::train
