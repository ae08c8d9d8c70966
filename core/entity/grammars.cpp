#include "core/entity/grammars.h"

#include "core/entity/grammar.h"
#include "core/entity/numbers.h"
#include "core/entity/term_view.h"

namespace ungarble {
namespace {

struct Entry {
  EntityType type;
  Mention (*read)(const TermView& view, std::uint32_t i);
  term::Set begins;  // terms that a mention may begin with; 0: any token
};

using namespace term;

constexpr Set kNumbers = kCounted | kUnitNumber | kTensNumber | kScales | kVague | kLead | kFraction;

/// Amounts; words like 'about' may stand before them.
constexpr Entry kAmounts[] = {
    {EntityType::percent, readPercent, kNumbers},
    {EntityType::money, readMoney, kNumbers | kCurrencySign | kCurrencyCode},
    {EntityType::quantity, readQuantity, kNumbers | kMeasured},
    {EntityType::time, readSpanOfTime, kNumbers},
    {EntityType::date, readSpanOfDays, kNumbers | kDateUnits},
    {EntityType::cardinal, readCardinal, kNumbers},
};

constexpr Entry kOthers[] = {
    {EntityType::date, readCalendarDate, 0},
    {EntityType::date, readRelativeDate, 0},
    {EntityType::time, readClock, 0},
    {EntityType::ordinal, readOrdinal, kOrdinal | kTensNumber},
    {EntityType::title, readTitle, kAddress | kOffice | kOfficeField},
    {EntityType::norp, readGroup, kNationality | kFaith | kParty | kGroupLead},
    {EntityType::event, readEvent, kEvent | kOrdinal},
    {EntityType::product, readProduct, kProduct},
};

/// The longest mention that begins at `i`; empty when there is none.
EntitySpan longestAt(const TermView& v, std::uint32_t i) {
  EntitySpan best{{i, i}, {}, EntityType::cardinal, 0, 0};
  const auto offer = [&](const Entry& entry, std::uint32_t from) {
    if (entry.begins != 0 && !v.is(from, entry.begins)) return;
    const Mention mention = entry.read(v, from);
    if (mention.end <= from || mention.end <= best.tokens.end) return;
    best.tokens.end = mention.end;
    best.type = entry.type;
    best.confidence = mention.confidence;
  };
  for (const Entry& entry : kOthers) offer(entry, i);
  const std::uint32_t amount = approximationEnd(v, i);
  for (const Entry& entry : kAmounts) offer(entry, amount);
  // The words before an amount may be a number's own beginning: about half, a half.
  if (best.tokens.empty() && amount > i) {
    for (const Entry& entry : kAmounts) offer(entry, i);
  }
  return best;
}


}  // namespace

std::vector<EntitySpan> runGrammars(const Document& document) {
  const std::vector<Set> terms = termsOf(document);
  std::vector<EntitySpan> found;
  for (const Range sentence : document.sentences()) {
    const TermView view(document, terms, sentence);
    for (std::uint32_t i = sentence.begin; i < sentence.end;) {
      EntitySpan span;
      if (terms[i] != 0 || view.text(i) == "’" || view.text(i) == "'") span = longestAt(view, i);
      if (span.tokens.empty() && view.capital(i)) {
        const Mention work = readWork(view, i);
        if (work.end > i) span = {{i, work.end}, {}, EntityType::work, work.confidence, 0};
      }
      if (span.tokens.empty()) {
        ++i;
        continue;
      }
      span.bytes = document.bytes(span.tokens);
      found.push_back(span);
      i = span.tokens.end;
    }
  }
  return found;
}

}  // namespace ungarble
