#include "core/train/entities/labels.h"

#include <charconv>

#include "core/nn/sections.h"
#include "core/train/token_line.h"

namespace ungarble {
namespace {

void appendHex(unsigned value, std::string& out) {
  char digits[8];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value, 16).ptr);
}

}  // namespace

void appendLabels(const MarkedText& marked, std::string& out) {
  const Document document(marked.text);
  const std::vector<TagSet> allowed = allowedTags(marked, document);
  for (const Section& section : cutSections(document)) {
    for (const std::uint32_t row : section.rows) {
      if (row == kParagraphMark) {
        out += "<p>\x01n0";
      } else {
        appendToken(document, document.tokens()[row], out);
      }
      out.push_back('\x01');
      appendHex(row == kParagraphMark ? 0u : allowed[row], out);
      out.push_back(' ');
    }
    out.back() = '\n';
  }
}

}  // namespace ungarble
