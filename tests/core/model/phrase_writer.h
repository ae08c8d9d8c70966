// Writes the section "phrases" in tests; the trainer's writer is core/train/modelfile.py.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "core/model/vocabulary.h"
#include "tests/core/model/byte_writer.h"

namespace ungarble::test {

using Phrase = std::vector<WordId>;

struct PhraseTarget {
  Phrase words;
  std::uint32_t cost = 0;  // -16 ln p, ascending within an entry
  bool passes = false;
};

inline constexpr std::uint32_t kUnheardMark = 16;  // beside a number of targets

using PhraseEntries = std::map<Phrase, std::vector<PhraseTarget>>;

/// `phrases` ascend.
inline void writePhraseList(ByteWriter& out, const std::vector<Phrase>& phrases) {
  ByteWriter shapes, firstBranches, laterBranches, lowBytes, highBytes;
  Phrase previous;
  for (const Phrase& phrase : phrases) {
    const auto same = std::mismatch(phrase.begin(), phrase.end(), previous.begin(), previous.end()).first;
    const auto shared = static_cast<std::size_t>(same - phrase.begin());
    shapes.u8(static_cast<std::uint32_t>(shared << 4 | phrase.size()));
    for (std::size_t k = shared; k < phrase.size(); ++k) {
      if (k == shared) {
        const std::uint32_t base = k < previous.size() ? previous[k] + 1u : 0u;
        (k == 0 ? firstBranches : laterBranches).varint(phrase[k] - base);
      } else {
        lowBytes.u8(phrase[k]);
        highBytes.u8(phrase[k] >> 8);
      }
    }
    previous = phrase;
  }
  for (const ByteWriter* column : {&shapes, &firstBranches, &laterBranches, &lowBytes, &highBytes}) {
    out.u32(static_cast<std::uint32_t>(column->bytes().size())).append(column->bytes());
  }
}

/// `unheard`: sources that are marked as what clean text never holds.
inline std::vector<std::byte> phraseSection(const PhraseEntries& entries, const std::set<Phrase>& unheard = {}) {
  std::vector<Phrase> sources;
  std::map<Phrase, std::uint32_t> pool;
  std::uint32_t pairs = 0;
  for (const auto& [source, targets] : entries) {
    sources.push_back(source);
    for (const PhraseTarget& target : targets) pool[target.words] = 0;
    pairs += static_cast<std::uint32_t>(targets.size());
  }
  std::vector<Phrase> targets;
  for (auto& [words, number] : pool) {
    number = static_cast<std::uint32_t>(targets.size());
    targets.push_back(words);
  }

  ByteWriter out, counts, steps, passes;
  std::uint32_t pair = 0, bits = 0;
  ByteWriter planes[3];
  for (const auto& [source, list] : entries) {
    counts.u8(static_cast<std::uint32_t>(list.size()) + (unheard.contains(source) ? kUnheardMark : 0));
    std::uint32_t cost = 0;
    for (const PhraseTarget& target : list) {
      const std::uint32_t number = pool[target.words];
      for (int i = 0; i < 3; ++i) planes[i].u8(number >> (8 * i));
      steps.u8(target.cost - cost);
      cost = target.cost;
      bits |= std::uint32_t{target.passes} << pair % 8;
      if (++pair % 8 == 0 || pair == pairs) passes.u8(std::exchange(bits, 0));
    }
  }
  out.u32(static_cast<std::uint32_t>(sources.size())).u32(static_cast<std::uint32_t>(targets.size())).u32(pairs);
  writePhraseList(out, sources);
  writePhraseList(out, targets);
  out.append(counts.bytes()).append(planes[0].bytes());
  if (targets.size() > 0x100) out.append(planes[1].bytes());
  if (targets.size() > 0x10000) out.append(planes[2].bytes());
  return out.append(steps.bytes()).append(passes.bytes()).bytes();
}

}  // namespace ungarble::test
