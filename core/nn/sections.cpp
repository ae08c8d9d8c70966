#include "core/nn/sections.h"

#include <algorithm>

namespace ungarble {

std::vector<Section> cutSections(const Document& document) {
  return cutSections(document, {0, static_cast<std::uint32_t>(document.paragraphs().size())});
}

std::vector<Section> cutSections(const Document& document, Range paragraphs) {
  std::vector<Section> sections;
  Section open;
  const auto close = [&] {
    if (open.tokens.empty()) return;
    sections.push_back(std::move(open));
    open = {};
    open.tokens = {sections.back().tokens.end, sections.back().tokens.end};
  };
  for (std::uint32_t p = paragraphs.begin; p < paragraphs.end; ++p) {
    const Range paragraph = document.paragraphs()[p];
    if (paragraph.empty()) continue;
    if (!open.tokens.empty() && open.rows.size() + 1 + paragraph.size() > kSectionRows) close();
    if (open.tokens.empty()) open.tokens = {paragraph.begin, paragraph.begin};
    open.rows.push_back(kParagraphMark);
    for (std::uint32_t token = paragraph.begin; token < paragraph.end; ++token) {
      if (open.rows.size() == kSectionRows) {
        close();
        open.tokens = {token, token};
      }
      open.rows.push_back(token);
      open.tokens.end = token + 1;
    }
  }
  close();
  return sections;
}

}  // namespace ungarble
