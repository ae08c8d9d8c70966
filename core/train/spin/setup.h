// Setup: the packed corpus and the machines that spin it, as read from files.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/train/spin/spinner.h"

namespace ungarble::train {

/// Part of the corpus: paragraphs [begin, end) and how often a document comes from them.
struct Part {
  std::size_t begin, end;
  float weight;
};

struct Setup {
  Lexemes corpus;
  std::vector<Part> parts;
  std::vector<std::size_t> paragraphs;  // begin of each, with the end of the last
  std::map<std::string, Table> tables;
  std::vector<Mode> modes;  // they point into `tables`
  FunctionWords words;

  /// The machine of that name, null for an empty one. Throws std::runtime_error for one that modes.tsv lacks.
  const Mode* mode(const std::string& name) const;
};

/// Reads the corpus, a file of little-endian u32 lexemes with kParagraph between paragraphs, and from the folder
/// `tables` modes.tsv, the *.ids that it names, function_words.ids and, if there is one, parts.tsv. That names the
/// parts of the corpus in their order (`name share-of-paragraphs weight`): documents are drawn from the parts by
/// weight, so that a small register is seen as often as a large one. Throws std::runtime_error where a file is missing.
Setup readSetup(const std::string& corpus, const std::string& tables);

}  // namespace ungarble::train
