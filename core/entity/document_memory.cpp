#include "core/entity/document_memory.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr int kKinds = 1 + kTagTypes;  // no name, or a name of some type
using Kinds = std::array<float, kKinds>;

bool mayBeName(const Token& token) {
  return token.kind == TokenKind::word && token.casing != Casing::none && token.casing != Casing::lower &&
         token.bytes.size() > 1;
}

Kinds kindsOf(const TagScores& scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  Kinds kinds{};
  float sum = 0;
  for (int tag = 0; tag < kTags; ++tag) {
    const float weight = exponential(scores[static_cast<std::size_t>(tag)] - top);
    kinds[static_cast<std::size_t>((tag + 1) / 2)] += weight;
    sum += weight;
  }
  for (float& kind : kinds) kind /= sum;
  return kinds;
}

struct Mentions {
  Kinds sum{};
  std::uint32_t count = 0;
};

}  // namespace

void remember(const Document& document, const MemoryWeights& weights, std::span<TagScores> scores) {
  constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  std::unordered_map<std::string, std::uint32_t> places;
  std::vector<Mentions> mentions;
  std::vector<std::uint32_t> mentionOf(scores.size(), kNone);
  std::string form;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const Token& token = document.tokens()[i];
    if (!mayBeName(token)) continue;
    form.clear();
    appendNormalized(document.text(token), form);
    const auto [place, isNew] = places.try_emplace(form, static_cast<std::uint32_t>(mentions.size()));
    if (isNew) mentions.emplace_back();
    mentionOf[i] = place->second;
    Mentions& all = mentions[place->second];
    const Kinds kinds = kindsOf(scores[i]);
    for (std::size_t k = 0; k < kinds.size(); ++k) all.sum[k] += kinds[k];
    ++all.count;
  }
  const float unknown = naturalLog(1.0f / kKinds + weights.doubt);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (mentionOf[i] == kNone || mentions[mentionOf[i]].count < 2) continue;
    const Mentions& all = mentions[mentionOf[i]];
    const auto others = static_cast<float>(all.count - 1);
    const float strength = weights.strength * others / (others + weights.patience);
    const Kinds own = kindsOf(scores[i]);
    for (std::size_t tag = 0; tag < kTags; ++tag) {
      const std::size_t kind = (tag + 1) / 2;
      const float mean = std::max(all.sum[kind] - own[kind], 0.0f) / others;
      scores[i][tag] += strength * (naturalLog(mean + weights.doubt) - unknown);
    }
  }
}

}  // namespace ungarble
