#include "core/model/phrase_table.h"

#include <algorithm>

namespace ungarble {
namespace {

constexpr std::string_view kWhat = "section phrases";
constexpr std::byte kUnheard{16};  // beside a number of targets

}  // namespace

PhraseTable::PhraseTable(std::span<const std::byte> section, std::size_t words) {
  Reader reader(section, kWhat);
  const std::size_t sourceCount = reader.count(1);
  const std::size_t targetCount = reader.count(1);
  const std::size_t pairCount = reader.count(1);
  sources_ = PhraseList(reader, sourceCount, words);
  targets_ = PhraseList(reader, targetCount, words);
  readPairs(reader, pairCount);
  reader.requireEnd();

  firstSource_.assign(words + 1, static_cast<std::uint32_t>(sourceCount));
  for (std::size_t i = sourceCount; i-- > 0;) {
    const auto source = sources_[i];
    reader.require(!source.empty() && source.size() <= kMaxSourceLength, "a length is out of range");
    firstSource_[source[0]] = static_cast<std::uint32_t>(i);
  }
  for (std::size_t word = words; word-- > 0;) firstSource_[word] = std::min(firstSource_[word], firstSource_[word + 1]);
}

void PhraseTable::readPairs(Reader& reader, std::size_t pairs) {
  counts_ = reader.bytes(size());
  targetBytes_[0] = reader.bytes(pairs);
  if (targets_.size() > 0x100) targetBytes_[1] = reader.bytes(pairs);
  if (targets_.size() > 0x10000) targetBytes_[2] = reader.bytes(pairs);
  steps_ = reader.bytes(pairs);
  passes_ = reader.bytes((pairs + 7) / 8);

  firstPair_.reserve(size() + 1);
  std::size_t pair = 0;
  for (const std::byte countByte : counts_) {
    const std::size_t count = std::to_integer<std::size_t>(countByte & ~kUnheard);
    reader.require(count >= 1 && count <= kMaxTargets && count <= pairs - pair, "a number of targets is out of range");
    firstPair_.push_back(static_cast<std::uint32_t>(pair));
    std::uint32_t cost = 0;
    for (const std::size_t end = pair + count; pair < end; ++pair) {
      reader.require(targetOf(pair) < targets_.size(), "a target is unknown");
      cost += std::to_integer<std::uint32_t>(steps_[pair]);
    }
    reader.require(cost <= 255, "a probability is out of range");
  }
  reader.require(pair == pairs, "the number of targets is wrong");
  firstPair_.push_back(static_cast<std::uint32_t>(pair));
}

std::size_t PhraseTable::targetOf(std::size_t pair) const {
  std::size_t target = 0;
  for (std::size_t i = 0; i < targetBytes_.size(); ++i) {
    if (!targetBytes_[i].empty()) target |= std::to_integer<std::size_t>(targetBytes_[i][pair]) << (8 * i);
  }
  return target;
}

PhraseTable::Matches PhraseTable::match(std::span<const WordId> words) const {
  Matches matches;
  if (words.empty() || std::size_t{words[0]} + 1 >= firstSource_.size()) return matches;
  // Entries low..high - 1 share the first `length` words with the text; one that is no longer comes first.
  std::uint32_t low = firstSource_[words[0]];
  std::uint32_t high = firstSource_[words[0] + 1];
  for (std::uint32_t length = 1; low < high; ++length) {
    if (sources_[low].size() == length) {
      matches.items[matches.count++] = {low, length, (counts_[low] & kUnheard) != std::byte{0}};
      ++low;
    }
    if (length == words.size() || low == high) break;
    const auto wordAt = [&](std::uint32_t i) { return sources_[i][length]; };
    const auto firstNotBelow = [&](std::uint32_t begin, std::uint32_t word) {
      std::uint32_t end = high;
      while (begin < end) {
        const std::uint32_t middle = begin + (end - begin) / 2;
        if (wordAt(middle) < word) {
          begin = middle + 1;
        } else {
          end = middle;
        }
      }
      return begin;
    };
    const std::uint32_t word = words[length];
    low = firstNotBelow(low, word);
    high = firstNotBelow(low, word + 1);
  }
  std::reverse(matches.items.data(), matches.items.data() + matches.count);
  return matches;
}

PhraseTable::Targets PhraseTable::targets(std::uint32_t source) const {
  Targets targets;
  int cost = 0;
  for (std::size_t pair = firstPair_[source]; pair < firstPair_[source + 1]; ++pair) {
    cost += std::to_integer<int>(steps_[pair]);
    const bool passes = (passes_[pair / 8] >> (pair % 8) & std::byte{1}) != std::byte{0};
    targets.items[targets.count++] = {targets_[targetOf(pair)], static_cast<float>(-cost) / 16.0f, passes};
  }
  return targets;
}

}  // namespace ungarble
