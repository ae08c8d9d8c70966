#include "core/entity/namesakes.h"

#include <string_view>
#include <unordered_map>

namespace ungarble {
namespace {

constexpr float kSure = 0.985f;

bool mayBeEither(const EntitySpan& mention) {
  return mention.type == EntityType::person || mention.type == EntityType::org;
}

/// The word that a full name is called by: a person's last, a body's first.
std::string_view shortFormOf(const Document& document, const EntitySpan& mention) {
  const bool person = mention.type == EntityType::person;
  std::uint32_t word = person ? mention.tokens.end - 1 : mention.tokens.begin;
  if (!person && document.text(document.tokens()[word]) == "the") ++word;
  return document.text(document.tokens()[word]);
}

}  // namespace

void settleNamesakes(const Document& document, std::vector<EntitySpan>& mentions) {
  std::unordered_map<std::string_view, EntityType> behind, before;
  for (const EntitySpan& mention : mentions) {
    if (mayBeEither(mention) && mention.tokens.size() > 1) {
      behind.try_emplace(shortFormOf(document, mention), mention.type);
    }
  }
  if (behind.empty()) return;
  for (EntitySpan& mention : mentions) {
    if (!mayBeEither(mention)) continue;
    if (mention.tokens.size() > 1) {
      before[shortFormOf(document, mention)] = mention.type;
    } else if (mention.confidence < kSure) {
      const std::string_view word = document.text(document.tokens()[mention.tokens.begin]);
      const auto known = before.find(word);
      if (known != before.end()) {
        mention.type = known->second;
      } else if (const auto next = behind.find(word); next != behind.end()) {
        mention.type = next->second;
      }
    }
  }
}

}  // namespace ungarble
