#include "core/detect/apart.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>

namespace ungarble {
namespace {

constexpr float kDoubt = -1.0f;  // log odds of a part
constexpr float kFirst = 0.3f;   // weight of the first reading of a section that is garbled all through

using PartsOf = std::span<const Part>;

/// Calls `what(section, parts of it)` for those that hold tokens, in order.
template <typename What>
void forEachSection(const Document& document, std::span<const Section> read, const Parts& parts, What what) {
  const PartsOf all = parts.parts;
  std::size_t first = 0;  // that does not end before the section
  for (const Section& section : read) {
    while (first < all.size() && tokensOf(document, all[first]).end <= section.tokens.begin) ++first;
    std::size_t end = first;
    while (end < all.size() && tokensOf(document, all[end]).begin < section.tokens.end) ++end;
    what(section, all.subspan(first, end - first));
  }
}

}  // namespace

std::vector<Section> readApart(const Document& document, std::span<const Section> read, const Parts& parts) {
  std::vector<Section> out;
  const Part* next = parts.parts.data();  // that is not to be read again already
  forEachSection(document, read, parts, [&](const Section&, PartsOf of) {
    const auto inDoubt = [&](const Part& part) { return parts.wholeGarbled() || part.logOdds > kDoubt; };
    if (of.size() < 2 || std::none_of(of.begin(), of.end(), inDoubt)) return;
    for (next = std::max(next, of.data()); next != of.data() + of.size(); ++next) {
      auto sections = cutSections(document, next->paragraphs);
      std::move(sections.begin(), sections.end(), std::back_inserter(out));
    }
  });
  return out;
}

std::vector<ReadingWeight> settle(const Document& document, std::span<const Section> read, const Parts& parts) {
  std::vector<ReadingWeight> out;
  forEachSection(document, read, parts, [&](const Section& section, PartsOf of) {
    const auto garbled = std::count_if(of.begin(), of.end(), [](const Part& part) { return part.logOdds > 0; });
    if (garbled == 0) {
      out.push_back({section.tokens, 1.0f});
    } else if (static_cast<std::size_t>(garbled) == of.size()) {
      out.push_back({section.tokens, kFirst});
    }
  });
  return out;
}

}  // namespace ungarble
