// Table: the substitutions of one spinner over types, with matching of whole token sequences.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/train/spin/lexeme.h"

namespace ungarble::train {

/// One alternative: lexemes without the features of a place (casing of the first token is taken from the source).
struct Alternative {
  Lexemes tokens;
};

struct Row {
  std::vector<Type> source;
  std::vector<Alternative> alternatives;
  std::uint32_t order = 0;  // line in the file
};

class Table {
 public:
  /// Reads lines of `source TAB alternative TAB alternative ...`, each a list of packed lexemes in decimal separated
  /// by spaces (written by corpus.py).
  static Table read(std::istream& in);

  /// The rows that match at `at`; longest source first.
  template <typename Visit>
  void matches(const Lexemes& text, std::size_t at, Visit visit) const {
    const auto found = byFirst_.find(text[at].type());
    if (found == byFirst_.end()) return;
    for (const std::uint32_t index : found->second) {
      const Row& row = rows_[index];
      if (at + row.source.size() > text.size()) continue;
      std::size_t k = 1;
      while (k < row.source.size() && text[at + k].type() == row.source[k]) ++k;
      if (k == row.source.size()) visit(row);
    }
  }

  std::size_t size() const { return rows_.size(); }

 private:
  std::vector<Row> rows_;
  std::unordered_map<Type, std::vector<std::uint32_t>> byFirst_;
};

}  // namespace ungarble::train
