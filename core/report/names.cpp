#include "core/report/names.h"

#include <algorithm>

namespace ungarble {

std::vector<NamedEntity> gatherNames(const std::vector<Entity>& entities, std::string_view text) {
  std::vector<const Entity*> sorted;
  for (const Entity& entity : entities) sorted.push_back(&entity);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Entity* a, const Entity* b) {
    return a->type != b->type ? a->type < b->type : a->id < b->id;
  });
  std::vector<NamedEntity> names;
  const Entity* last = nullptr;
  for (const Entity* entity : sorted) {
    const std::string_view form = text.substr(entity->bytes.begin, entity->bytes.size());
    if (last == nullptr || last->type != entity->type || last->id != entity->id) names.push_back({entity->type, form, 0});
    NamedEntity& named = names.back();
    if (form.size() > named.name.size()) named.name = form;
    ++named.mentions;
    last = entity;
  }
  return names;
}

std::string_view title(EntityType type) {
  switch (type) {
    case EntityType::person: return "People";
    case EntityType::org: return "Organisations";
    case EntityType::gpe: return "Countries and cities";
    case EntityType::loc: return "Other places";
    case EntityType::norp: return "Nationalities and groups";
    case EntityType::date: return "Dates";
    case EntityType::time: return "Times";
    case EntityType::money: return "Money";
    case EntityType::percent: return "Percentages";
    case EntityType::quantity: return "Quantities";
    case EntityType::ordinal: return "Ordinals";
    case EntityType::cardinal: return "Numbers";
    case EntityType::title: return "Titles";
    case EntityType::event: return "Events";
    case EntityType::product: return "Products";
    case EntityType::work: return "Works";
  }
  return "Works";
}

}  // namespace ungarble
