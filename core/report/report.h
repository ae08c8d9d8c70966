// Report: the whole answer for one text, with byte offsets. json.h turns it into the contract's JSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/finding.h"

namespace ungarble {

enum class Level : std::uint8_t { standard, picky };

enum class VerdictLabel : std::uint8_t { garbled, mixed, clean, tooShort };

/// The label as the contract spells it, for instance "too-short".
std::string_view name(VerdictLabel label);

struct Verdict {
  VerdictLabel label = VerdictLabel::tooShort;
  float score = 0;                 // calibrated probability that the document (or a part of it) was machine-spun
  std::uint32_t garbledWords = 0;  // words inside findings of severity error or warning
  struct Section {
    Range bytes;
    float score = 0;
  };
  std::vector<Section> sections;  // the garbled parts of a mixed document, whole paragraphs, ascending
};

enum class EntityType : std::uint8_t {
  person, org, gpe, loc, norp, date, time, money, percent, quantity, ordinal, cardinal, title, event, product, work,
};

/// The type as the contract spells it, for instance "PERSON".
std::string_view name(EntityType type);

struct Entity {
  Range bytes;
  EntityType type = EntityType::person;
  float confidence = 0;
  std::uint32_t id = 0;  // mentions of one entity share an id, counted from 1
};

struct ModelIdentity {
  std::string name;
  std::string sha256;  // lower-case hex of the model file
};

struct Report {
  ModelIdentity model;
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  Verdict verdict;
  std::vector<Finding> findings;  // ascending, not overlapping
  std::vector<Entity> entities;   // ascending, not overlapping
};

}  // namespace ungarble
