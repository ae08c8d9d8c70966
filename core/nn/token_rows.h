// TokenRows: which rows of the embedding stand for a token. This is the encoder's whole view of a text; index_tables.py
// and dataset.py say the same for training.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/model/vocabulary.h"
#include "core/text/document.h"

namespace ungarble {

struct TokenRows {
  WordId word = kNoWord;              // in the vocabulary, digits folded
  std::uint8_t count = 1;             // rows used
  std::array<std::uint32_t, 3> rows;  // of the table "word": the word's own, or kind of unknown word, beginning, ending
  std::uint32_t feature = 0;          // of the table "feature": casing + 5 space + 10 quoted + 20 mark
};

class TokenReader {
 public:
  /// `rows` is the number of rows of the table "word". Throws Error(modelCorrupt) when that is too few.
  TokenReader(const Vocabulary& vocabulary, std::uint32_t rows);

  TokenRows read(const Document& document, const Token& token);
  /// The mark before a paragraph.
  TokenRows paragraphMark() const;

 private:
  const Vocabulary* vocabulary_;
  std::uint32_t special_;  // first row after the words
  std::string form_;       // kept between calls to spare allocations
  std::string folded_;
};

}  // namespace ungarble
