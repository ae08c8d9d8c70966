// TITLE: offices and forms of address, without the country before and the name behind.
#include "core/entity/grammar.h"

namespace ungarble {
namespace {

using namespace term;

constexpr float kSure = 0.95f;
constexpr float kLikely = 0.85f;
constexpr float kOnlyBeforeName = 0.5f;

/// The offices and their fields that stand together: Deputy Prime Minister, Vice-President, Secretary-General.
std::uint32_t rowEnd(const TermView& v, std::uint32_t i) {
  std::uint32_t end = i, office = i;
  for (;;) {
    const std::uint32_t next = end > i && v.hyphen(end) ? end + 1 : end;
    if (!v.capital(next) && !(next > end && v.is(next, kOffice))) break;
    if (!v.is(next, kOffice | kOfficeField)) break;
    end = next + 1;
    if (v.is(next, kOffice)) office = end;
  }
  return office;
}

/// of State, of Health and Human Services, of the Exchequer, of Staff
std::uint32_t fieldEnd(const TermView& v, std::uint32_t i) {
  if (!v.word(i, "of", "for")) return i;
  const std::uint32_t at = v.word(i + 1, "the") ? i + 2 : i + 1;
  const auto isField = [&](std::uint32_t k) { return v.capital(k) && v.is(k, kOfficeField) && !v.is(k, kOffice); };
  if (!isField(at)) return i;
  std::uint32_t end = at + 1;
  for (;;) {
    if (isField(end)) {
      ++end;
    } else if (isField(end + 1) && (v.word(end, "and") || (v.mark(end, ',') && v.word(end + 2, "and")))) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

}  // namespace

Mention readTitle(const TermView& v, std::uint32_t i) {
  if (v.is(i, kAddress) && v.capital(i)) {
    std::uint32_t end = i + 1;
    while (v.is(end, kAddress | kOffice) && v.capital(end)) ++end;
    const bool stopped = v.text(i).back() == '.' || v.word(i, "mr", "mrs", "ms", "dr");
    if (v.capital(end)) return {end, stopped ? kSure : kOnlyBeforeName};
    if (end == i + 1 && !v.is(i, kOffice | kOfficeField)) return {};
  }
  if (!v.is(i, kOffice | kOfficeField) || !v.capital(i)) return {};
  const std::uint32_t row = rowEnd(v, i);
  if (row == i) return {};
  const bool takesField =
      v.word(row - 1, "secretary", "minister", "chancellor", "chief", "chairman", "speaker", "lord");
  const std::uint32_t end = takesField ? fieldEnd(v, row) : row;
  if (end > i + 1) return {end, kSure};
  if (v.capital(end)) return {end, kOnlyBeforeName};
  return v.word(i - 1, "the") ? Mention{end, kLikely} : Mention{};
}

}  // namespace ungarble
