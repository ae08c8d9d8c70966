#include "core/report/report.h"

namespace ungarble {

std::string_view name(VerdictLabel label) {
  switch (label) {
    case VerdictLabel::garbled: return "garbled";
    case VerdictLabel::mixed: return "mixed";
    case VerdictLabel::clean: return "clean";
    case VerdictLabel::tooShort: return "too-short";
  }
  return "too-short";
}

std::string_view name(EntityType type) {
  switch (type) {
    case EntityType::person: return "PERSON";
    case EntityType::org: return "ORG";
    case EntityType::gpe: return "GPE";
    case EntityType::loc: return "LOC";
    case EntityType::norp: return "NORP";
    case EntityType::date: return "DATE";
    case EntityType::time: return "TIME";
    case EntityType::money: return "MONEY";
    case EntityType::percent: return "PERCENT";
    case EntityType::quantity: return "QUANTITY";
    case EntityType::ordinal: return "ORDINAL";
    case EntityType::cardinal: return "CARDINAL";
    case EntityType::title: return "TITLE";
    case EntityType::event: return "EVENT";
    case EntityType::product: return "PRODUCT";
    case EntityType::work: return "WORK";
  }
  return "WORK";
}

}  // namespace ungarble
