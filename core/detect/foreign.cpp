#include "core/detect/foreign.h"

#include <algorithm>

namespace ungarble {
namespace {

constexpr std::uint32_t kFewWords = 8;

bool aboutEnglish(Code code) {
  return code == Code::functionWord || code == Code::agreement || code == Code::articleAAn;
}

}  // namespace

std::vector<bool> foreignParagraphs(const Document& document, const Scan& scan, float share) {
  std::vector<bool> out;
  out.reserve(document.paragraphs().size());
  for (const Range paragraph : document.paragraphs()) {
    std::uint32_t words = 0, unknown = 0;
    for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
      const Token& token = document.tokens()[i];
      if (token.kind != TokenKind::word || token.has(kCode)) continue;
      ++words;
      unknown += scan.word[i] == kNoWord ? 1 : 0;
    }
    out.push_back(words >= kFewWords && static_cast<float>(unknown) >= share * static_cast<float>(words));
  }
  return out;
}

std::vector<Finding> withoutForeign(const Document& document, const std::vector<bool>& foreign,
                                    std::vector<Finding> findings) {
  std::size_t p = 0;  // findings and paragraphs ascend together
  std::erase_if(findings, [&](const Finding& finding) {
    while (p + 1 < foreign.size() && document.bytes(document.paragraphs()[p]).end <= finding.bytes.begin) ++p;
    return p < foreign.size() && foreign[p] && aboutEnglish(finding.code);
  });
  return findings;
}

}  // namespace ungarble
