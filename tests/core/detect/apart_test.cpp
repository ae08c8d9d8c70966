#include "core/detect/apart.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace ungarble {
namespace {

/// Paragraphs of `words` words, each a part, with these log odds.
struct Text {
  explicit Text(const std::vector<float>& odds, std::uint32_t words = 60) {
    std::string text;
    for (std::size_t p = 0; p < odds.size(); ++p) {
      for (std::uint32_t i = 0; i < words; ++i) text += "word ";
      text += "\n\n";
    }
    document.emplace(text);
    for (std::uint32_t p = 0; p < odds.size(); ++p) parts.parts.push_back({{p, p + 1}, words, 0.0f, odds[p]});
    parts.logOdds = -1.0f;
  }

  /// The paragraphs that are read again, one string of numbers a section.
  std::vector<std::string> again() const {
    std::vector<std::string> out;
    for (const Section& section : readApart(*document, cutSections(*document), parts)) {
      out.emplace_back();
      for (std::size_t p = 0; p < document->paragraphs().size(); ++p) {
        if (document->paragraphs()[p].overlaps(section.tokens)) out.back() += std::to_string(p);
      }
    }
    return out;
  }

  std::optional<Document> document;
  Parts parts;
};

using Strings = std::vector<std::string>;

TEST(ReadApart, ReadsTheNeighboursOfAPartThatLooksGarbledToo) {
  // Four paragraphs of sixty words lie in one section.
  EXPECT_EQ(Text({-3, 1, -3, -3, -3, -3}).again(), (Strings{"0", "1", "2", "3"}));
  EXPECT_EQ(Text({-3, -3, -3, -3, -3, 1}).again(), (Strings{"4", "5"}));
}

TEST(ReadApart, LeavesTextThatLooksClean) { EXPECT_TRUE(Text({-3, -2, -3}).again().empty()); }

TEST(ReadApart, LeavesAPartThatHasASectionOfItsOwn) { EXPECT_TRUE(Text({-3, 1, -3}, 200).again().empty()); }

TEST(ReadApart, ReadsAllOfATextThatIsGarbledAsAWhole) {
  Text text({-3, -3, -3, -3, 3, 3});
  text.parts.logOdds = 1;
  EXPECT_EQ(text.again(), (Strings{"0", "1", "2", "3", "4", "5"}));
}

TEST(ReadApart, ReadsAPartOnceThatLiesInTwoSections) {
  const Text text({1, 1});
  std::vector<Section> read = cutSections(*text.document);
  ASSERT_EQ(read.size(), 1u);  // as if it had ended inside the second part
  Section rest = read[0];
  read[0].tokens.end = rest.tokens.begin = 90;
  read.push_back(rest);
  EXPECT_EQ(readApart(*text.document, read, text.parts).size(), 2u);
}

TEST(ReadApart, TakesAnEmptyText) { EXPECT_TRUE(Text({}).again().empty()); }

/// What is settled of paragraphs in sections of four, as "first section's weight, ..."; "-": the second reading alone.
std::string settled(const std::vector<float>& odds) {
  const Text text(odds);
  const auto sections = cutSections(*text.document);
  std::string out;
  const auto weights = settle(*text.document, sections, text.parts);
  auto weight = weights.begin();
  for (const Section& section : sections) {
    const bool said = weight != weights.end() && weight->tokens == section.tokens;
    out += said ? std::to_string(weight->first).substr(0, 3) : "-";
    out += ' ';
    weight += said;
  }
  EXPECT_EQ(weight, weights.end());
  return out;
}

TEST(Settle, WeighsTheReadingsByWhetherThePartsAgree) {
  EXPECT_EQ(settled({2, 2, 2, 2}), "0.3 ");
  EXPECT_EQ(settled({-2, -2, -2, -2}), "1.0 ");
  EXPECT_EQ(settled({2, -2, 2, 2}), "- ");
  EXPECT_EQ(settled({2, -2, 2, 2, 1, 1}), "- 0.3 ");
  EXPECT_EQ(settled({2, 2, 2, 2, -1, 1, -1, -1, -1}), "0.3 - 1.0 ");
  EXPECT_EQ(settled({}), "");
}

}  // namespace
}  // namespace ungarble
