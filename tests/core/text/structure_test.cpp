// Paragraphs with their headings and list items, and code.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/document.h"

namespace ungarble {
namespace {

/// A letter for each paragraph: H heading, L list item, C code, . prose.
std::string shapeOf(std::string_view text) {
  const Document document(text);
  std::string shape;
  for (const Range paragraph : document.paragraphs()) {
    const Token& first = document.tokens()[paragraph.begin];
    shape += first.has(kHeading) ? 'H' : first.has(kListItem) ? 'L' : first.has(kCode) ? 'C' : '.';
  }
  return shape;
}

struct ShapeCase {
  std::string_view text;
  std::string_view shape;
};

constexpr ShapeCase kShapes[] = {
    {"", ""},
    {"One line.\n\n\nAnother.\r\nA third.\rA fourth.\xE2\x80\xA8" "A fifth.\n", "....."},
    // Headings.
    {"# A title\n## Another one of them.\n#NoTitle here.", "HH."},
    {"Senate Votes on the Budget\nThe Senate voted on Monday.", "H."},
    {"SENATE VOTES\nThe Senate voted on Monday.", "H."},
    {"What Is a Spinner?\nA spinner is a program.", "H."},
    {"Where the money went\nThe money went to the city of Tampa.", "H."},
    {"It ended.\nWhere the money went\nThe money went to the city of Tampa.", ".H."},
    {"**Where the Money Went**\nThe money went to the city of Tampa.", "H."},
    {"The results\n===========\nThey are good and we like them.", "H.."},
    {"<h2>The results</h2>\nThey are good.", "H."},
    {"Senate Votes on the Budget", "H"},
    {"He said so.\nYes, he did.", ".."},
    {"told in a call", "."},
    {"This is the first line of a text that somebody wrapped by hand\nand this is the next one.", ".."},
    {"the first line of verse\nand now the second line of verse", ".."},
    {"They shouted:\n“No More War!”\nThen they left.", "..."},
    {"A long line in lower case that has no end mark and goes on for more than a few words\nNext one.", ".."},
    // Lists.
    {"- one\n* two\n+ three\n• four\n– five", "LLLLL"},
    {"1. one\n2) two\n(3) three\na) four\nb. five\niv. six\n(a) seven", "LLLLLLL"},
    {"-5 degrees were measured.\n2019. That was the year.\n5 people came.\n(He left.)", "...."},
    // Code.
    {"Text before.\n```\nint main() {}\n```\nText after.", ".CCC."},
    {"Text before.\n~~~ python\nprint(1)\n\nx = 2\n~~~\nText after.", ".CCCC."},
    {"Never closed:\n```\ncode\nmore", ".CCC"},
    {"{\n  \"a\": 1,\n  \"b\": {\"c\": [1, 2]}\n}\nText after.", "CCCC."},
};

TEST(Structure, paragraphsHaveTheirShape) {
  for (const ShapeCase& c : kShapes) EXPECT_EQ(shapeOf(c.text), c.shape) << c.text;
}

// Code lies between ‹ and ›, which are not part of the text.
constexpr std::string_view kCodeCases[] = {
    "Run ‹`npm start`› and ‹``a `b` c``› now.",
    "A stray ` mark.",
    "The object ‹{\"a\": 1}› and ‹{\"a\": {\"b\": [1]}}› and ‹{name: value}›.",
    "The list ‹[\"a\", \"b\"]› and ‹[{\"a\": 1}]›.",
    "The rule ‹{color: red; margin-top: 3px}› and p ‹{max-width: 3px}›.",
    "A ‹<div class=\"x\">›box‹</div>› and ‹<br/>› and ‹<!-- note -->›.",
    "It holds that a < b and c > d.",
    // Spintax and placeholders are garbage, not code.
    "He {said|told|stated} it.",
    "He {that a} it.",
    "He {{said|told}|stated: so} it.",
    "Dear {name}, {{name}}, [name], %name%.",
    "He {said it.",
    "“We [the \"union\"] agree,” he said.",
};

TEST(Structure, codeIsToldFromSpintax) {
  constexpr std::string_view kOpen = "‹";
  constexpr std::string_view kClose = "›";
  for (const std::string_view expected : kCodeCases) {
    std::string text;
    for (std::size_t i = 0; i < expected.size();) {
      const std::string_view rest = expected.substr(i);
      if (rest.starts_with(kOpen) || rest.starts_with(kClose)) {
        i += kOpen.size();
      } else {
        text.push_back(expected[i++]);
      }
    }
    const Document document(text);
    std::string marked;
    std::uint32_t end = 0;
    bool isCode = false;
    for (const Token& token : document.tokens()) {
      if (isCode && !token.has(kCode)) marked.append(kClose);
      marked.append(document.text(Range{end, token.bytes.begin}));
      if (!isCode && token.has(kCode)) marked.append(kOpen);
      isCode = token.has(kCode);
      marked.append(document.text(token));
      end = token.bytes.end;
    }
    if (isCode) marked.append(kClose);
    EXPECT_EQ(marked, expected);
  }
}

}  // namespace
}  // namespace ungarble
