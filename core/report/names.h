// The entities of a report gathered: each once, with how often it is mentioned.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace ungarble {

struct NamedEntity {
  EntityType type = EntityType::person;
  std::string_view name;  // its longest form; points into the text
  std::uint32_t mentions = 0;
};

/// By type, in the order of EntityType, then by first mention. Sorts once.
std::vector<NamedEntity> gatherNames(const std::vector<Entity>& entities, std::string_view text);

/// What a reader is told a type is: "People".
std::string_view title(EntityType type);

}  // namespace ungarble
