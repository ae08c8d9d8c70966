#include "core/entity/entities.h"

#include <utility>

#include "core/entity/grammars.h"
#include "core/entity/links.h"
#include "core/entity/namesakes.h"
#include "core/entity/resolve.h"

namespace ungarble {
namespace {

/// Dates below this are too vague to look up.
constexpr float kDefiniteDate = 0.75f;

}  // namespace

std::vector<EntitySpan> findEntities(const Document& document, std::vector<EntitySpan> names, Level level) {
  std::vector<EntitySpan> mentions = resolveMentions(document, std::move(names), runGrammars(document));
  if (level == Level::standard) {
    std::erase_if(mentions, [](const EntitySpan& mention) {
      return mention.type == EntityType::date && mention.confidence < kDefiniteDate;
    });
  }
  settleNamesakes(document, mentions);
  linkMentions(document, mentions);
  return mentions;
}

std::vector<Entity> toEntities(const std::vector<EntitySpan>& mentions) {
  std::vector<Entity> entities;
  entities.reserve(mentions.size());
  for (const EntitySpan& mention : mentions) {
    entities.push_back({mention.bytes, mention.type, mention.confidence, mention.id});
  }
  return entities;
}

}  // namespace ungarble
