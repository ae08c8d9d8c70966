#include "core/detect/apart.h"

#include <algorithm>
#include <iterator>

namespace ungarble {
namespace {

constexpr float kDoubt = 0.0f;  // log odds of a part

}  // namespace

std::vector<Section> readApart(const Document& document, const std::vector<Section>& read, const Parts& parts) {
  std::vector<Section> out;
  if (parts.wholeGarbled()) return out;
  const auto append = [&](const Part& part) {
    auto sections = cutSections(document, part.paragraphs);
    std::move(sections.begin(), sections.end(), std::back_inserter(out));
  };
  auto first = parts.parts.begin();  // that does not end before the section
  auto next = first;                 // that is not to be read again already
  for (const Section& section : read) {
    while (first != parts.parts.end() && tokensOf(document, *first).end <= section.tokens.begin) ++first;
    auto end = first;
    bool doubt = false;
    for (; end != parts.parts.end() && tokensOf(document, *end).begin < section.tokens.end; ++end) {
      doubt = doubt || end->logOdds > kDoubt;
    }
    if (!doubt || end - first < 2) continue;
    for (next = std::max(next, first); next != end; ++next) append(*next);
  }
  return out;
}

}  // namespace ungarble
