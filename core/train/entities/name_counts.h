// NameCounts: what a tagger took words for, all over a corpus.
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/entity/entity.h"
#include "core/text/document.h"

namespace ungarble {

class NameCounts {
 public:
  /// Counts the names of a document. Those below `kSure` count for nothing.
  void add(const Document& document, const std::vector<EntitySpan>& names);

  /// A line for each word with a capital, and for each name of several words: the form, and how often it was the first
  /// word of a person, a later one, in an organisation, a place, another name, none; parted by tabs. A name of several
  /// words stands in one of the columns as a whole. What occurred less than `fewest` times is left out.
  void print(std::uint32_t fewest, std::FILE* out) const;

 private:
  enum Kind { kPersonFirst, kPersonLater, kOrganisation, kPlace, kOther, kNone, kKinds };
  using Counts = std::unordered_map<std::string, std::array<std::uint32_t, kKinds>>;

  static constexpr float kSure = 0.5f;
  static constexpr std::uint32_t kMostWords = 5;  // of a name

  Counts words_, phrases_;
  std::string form_;
  std::vector<std::uint8_t> isDone_;  // by token
};

}  // namespace ungarble
