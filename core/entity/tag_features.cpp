#include "core/entity/tag_features.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/model/word_hash.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kOutside = 0x51ED270Bu;  // the form of what lies beyond the ends of a sentence

constexpr std::array<std::uint32_t, 13> kConnectors = {
    fnv1a("of"), fnv1a("&"),   fnv1a("-"),  fnv1a("de"), fnv1a("la"), fnv1a("du"), fnv1a("del"),
    fnv1a("van"), fnv1a("von"), fnv1a("al"), fnv1a("bin"), fnv1a("el"), fnv1a("the")};

bool isConnector(const WordFacts& facts) {
  return std::find(kConnectors.begin(), kConnectors.end(), facts.form) != kConnectors.end();
}

constexpr std::uint32_t mix(std::uint32_t question, std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = question * 0xC2B2AE3Du + a * 0x9E3779B1u;
  h = (h ^ h >> 15) * 0x2C1B3C6Du + b * 0x85EBCA77u;
  h = (h ^ h >> 13) * 0x297A2D39u;
  return h ^ h >> 16;
}

}  // namespace

TagFeatures::TagFeatures(std::span<const WordFacts> facts) : facts_(facts), runs_(facts.size()) {
  findRuns();
}

void TagFeatures::findRuns() {
  const auto size = static_cast<std::uint32_t>(facts_.size());
  for (std::uint32_t begin = 0; begin < size;) {
    if (!facts_[begin].isCapital) {
      ++begin;
      continue;
    }
    std::uint32_t end = begin + 1;
    for (std::uint32_t i = end; i < size && i < end + 3; ++i) {
      if (facts_[i].isCapital) {
        end = i + 1;
      } else if (!isConnector(facts_[i])) {
        break;
      }
    }
    for (std::uint32_t i = begin; i < end; ++i) runs_[i] = {begin, end};
    begin = end;
  }
}

std::size_t TagFeatures::of(std::size_t token, std::vector<std::uint32_t>& features) const {
  static constexpr WordFacts kBeyond = [] {
    WordFacts facts;
    facts.form = facts.prefix = facts.suffix = kOutside;
    facts.casing = 255;
    return facts;
  }();
  const auto at = [&](std::ptrdiff_t offset) -> const WordFacts& {
    const std::ptrdiff_t i = static_cast<std::ptrdiff_t>(token) + offset;
    return i < 0 || i >= static_cast<std::ptrdiff_t>(facts_.size()) ? kBeyond : facts_[static_cast<std::size_t>(i)];
  };
  const WordFacts &w = at(0), &before = at(-1), &after = at(1), &before2 = at(-2), &after2 = at(2);
  const Run run = runs_[token];
  std::uint32_t question = 0;
  features.clear();
  const auto ask = [&](std::uint32_t a, std::uint32_t b = 0) {
    features.push_back(mix(++question, a, b) >> (32 - kBits));
  };
  // Questions that were thought of later have numbers of their own, so that those of the others stay.
  const auto askAs = [&](std::uint32_t number, std::uint32_t a, std::uint32_t b = 0) {
    features.push_back(mix(number, a, b) >> (32 - kBits));
  };
  const auto shape = [](const WordFacts& f) { return f.casing * 32u + f.shape; };
  const auto kind = [](const WordFacts& f) { return f.nameClass * 64u + f.casing; };

  ask(0);
  ask(shape(w));
  ask(shape(w), shape(before));
  ask(shape(w), shape(after));
  ask(shape(w), shape(before) << 16 | shape(after));
  ask(before.form, w.isCapital);
  ask(after.form, w.isCapital);
  ask(before2.form, w.isCapital);
  ask(after2.form, w.isCapital);
  ask(before.form, before2.form);
  ask(after.form, after2.form);
  ask(kind(before), w.casing);
  ask(kind(after), w.casing);
  ask(before.cluster, w.casing);
  ask(after.cluster, w.casing);
  ask(w.phrase, shape(w));
  ask(w.phrase, before.phrase * 64u + after.phrase);
  askAs(64, before.seenAs * 32u + after.seenAs, w.isCapital);
  if (run.end > run.begin) {
    const auto length = run.end - run.begin;
    const auto place = static_cast<std::uint32_t>(token) - run.begin;
    const std::uint32_t where = std::min(place, 3u) * 4u + std::min(length - 1 - place, 3u);
    const WordFacts& left = run.begin == 0 ? kBeyond : facts_[run.begin - 1];
    const WordFacts& right = run.end == facts_.size() ? kBeyond : facts_[run.end];
    const WordFacts &first = facts_[run.begin], &last = facts_[run.end - 1];
    ask(where);
    ask(left.form, where);
    ask(right.form, where);
    ask(left.form, right.form);
    ask(first.form, where);
    ask(last.form, where);
    ask(first.nameClass * 256u + last.nameClass, where);
    ask(first.cluster * 256u + last.cluster, where);
    ask(last.suffix, where);
    ask(last.cluster, right.form);
    ask(first.cluster, left.form);
    askAs(65, first.seenAs * 32u + last.seenAs, where);
  } else {
    question += 11;
  }
  // From here on the token's own form, first what is known of it.
  const std::size_t others = features.size();
  ask(kind(w));
  ask(kind(w), kind(before));
  ask(kind(w), kind(after));
  ask(w.nameClass, before.form);
  ask(w.nameClass, after.form);
  ask(w.cluster, w.casing);
  ask(w.cluster, before.cluster * 256u + w.isCapital);
  ask(w.cluster, after.cluster * 256u + w.isCapital);
  ask(w.cluster, before.form);
  ask(w.cluster, after.form);
  askAs(66, w.seenAs, w.casing);
  askAs(67, w.seenAs * 1024u + before.seenAs * 32u + after.seenAs, w.isCapital);
  ask(w.prefix, w.isCapital);
  ask(w.suffix, w.isCapital);
  ask(w.ending, w.casing);
  ask(w.form, w.isCapital);
  ask(w.form, w.casing);
  ask(w.form, before.form);
  ask(w.form, after.form);
  return others;
}

}  // namespace ungarble
