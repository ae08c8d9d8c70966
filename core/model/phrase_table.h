// PhraseTable: what a garbled phrase may have been, P(original | garbled), learned from aligned text.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/model/phrase_list.h"

namespace ungarble {

class PhraseTable {
 public:
  static constexpr std::size_t kMaxSourceLength = 5;
  static constexpr std::size_t kMaxTargets = 12;

  /// An entry whose words begin at the place looked up.
  struct Match {
    std::uint32_t source = 0;  // number of the entry
    std::uint32_t length = 0;  // words
    bool unheard = false;      // the clean text of the training never holds it: seldom a writer's
  };
  struct Matches {
    std::array<Match, kMaxSourceLength> items;
    std::size_t count = 0;
    const Match* begin() const { return items.data(); }
    const Match* end() const { return items.data() + count; }
  };

  /// One thing that the source may have been; no words: the source is to be deleted.
  struct Target {
    std::span<const WordId> words;
    float logProbability = 0;  // natural, a multiple of 1/16
    bool passes = false;       // the source mostly passes for it: hardly a reader would change it back; not where nobody judged
  };
  struct Targets {
    std::array<Target, kMaxTargets> items;
    std::size_t count = 0;
    const Target* begin() const { return items.data(); }
    const Target* end() const { return items.data() + count; }
  };

  PhraseTable() = default;
  /// Reads the section "phrases", see FORMAT.md. Throws Error(modelCorrupt). `words` is the size of the vocabulary.
  /// `section` must outlive the table.
  PhraseTable(std::span<const std::byte> section, std::size_t words);

  /// Number of entries.
  std::size_t size() const { return sources_.size(); }
  std::span<const WordId> source(std::uint32_t source) const { return sources_[source]; }
  /// All entries that are a prefix of `words`, longest first. Words may be kNoWord. Constant time where no entry
  /// begins with the first word, else logarithmic in the number that do.
  Matches match(std::span<const WordId> words) const;
  /// The targets of an entry, most probable first.
  Targets targets(std::uint32_t source) const;

 private:
  void readPairs(Reader& reader, std::size_t pairs);
  std::size_t targetOf(std::size_t pair) const;

  PhraseList sources_;
  PhraseList targets_;
  std::vector<std::uint32_t> firstSource_;  // by first word: number of the first entry that begins with it or later
  std::vector<std::uint32_t> firstPair_;    // by entry, and the end of the last
  std::span<const std::byte> counts_;       // by entry: how many targets, and kUnheard
  std::array<std::span<const std::byte>, 3> targetBytes_;  // by pair: lowest, middle, highest byte of the target
  std::span<const std::byte> steps_;  // by pair: 1/16 nats less than the pair before, or than 1 for an entry's first
  std::span<const std::byte> passes_;  // by pair, a bit each
};

}  // namespace ungarble
