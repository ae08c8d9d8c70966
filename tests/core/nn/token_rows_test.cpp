#include "core/nn/token_rows.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "core/error.h"
#include "tests/core/model/model_builder.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kRowsBesideWords = 6 + 2 * 2048;

std::vector<std::string> split(const std::string& text, char separator) {
  std::istringstream stream(text);
  std::vector<std::string> out;
  for (std::string part; std::getline(stream, part, separator);) out.push_back(part);
  return out;
}

Vocabulary vocabularyOf(const std::vector<std::string>& words) {
  return Vocabulary(test::vocabularySection({words.begin(), words.end()}));
}

/// FEATURE:ROW[,ROW,ROW]
std::string shown(const TokenRows& rows) {
  std::string out = std::to_string(rows.feature);
  for (std::size_t i = 0; i < rows.count; ++i) out += (i == 0 ? ':' : ',') + std::to_string(rows.rows[i]);
  return out;
}

// make_token_rows.py asks the trainer.
TEST(TokenRows, AreThoseOfTheTrainer) {
  std::ifstream file("tests/core/nn/token_rows.tsv", std::ios::binary);
  std::string line;
  ASSERT_TRUE(std::getline(file, line));
  const Vocabulary vocabulary = vocabularyOf(split(line, ' '));
  TokenReader reader(vocabulary, static_cast<std::uint32_t>(vocabulary.size()) + kRowsBesideWords);
  int texts = 0;
  for (; std::getline(file, line); ++texts) {
    const std::string text = line.substr(0, line.find('\t'));
    const std::vector<std::string> expected = split(line.substr(text.size() + 1), ' ');
    const Document document(text);
    ASSERT_EQ(document.tokens().size(), expected.size()) << text;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_EQ(shown(reader.read(document, document.tokens()[i])), expected[i]) << document.text(document.tokens()[i]);
    }
  }
  EXPECT_GE(texts, 10);
}

TEST(TokenRows, KnowTheWordOfAKnownToken) {
  const Vocabulary vocabulary = vocabularyOf({"0,000", "can't", "told"});
  TokenReader reader(vocabulary, 3 + kRowsBesideWords);
  const Document document("TOLD can’t 1,234 elsewhere");
  const WordId expected[] = {2, 1, 0, kNoWord};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(reader.read(document, document.tokens()[i]).word, expected[i]);
}

TEST(TokenRows, StayInsideTheTable) {
  const Vocabulary vocabulary = vocabularyOf({"a", "the"});
  const std::uint32_t rows = 2 + kRowsBesideWords;
  TokenReader reader(vocabulary, rows);
  const Document document("ÿ \xC2\xAD\xC2\xAD a\xE2\x80\x8B 𝒳𝒴𝒵 ① ٣٤ ²³ ½ \xEF\xBF\xBD \xF4\x8F\xBF\xBF the 👩‍👩‍👧 e\xCC\x81 \xCC\x81");
  for (const Token& token : document.tokens()) {
    const TokenRows read = reader.read(document, token);
    ASSERT_GE(read.count, 1u);
    for (std::size_t i = 0; i < read.count; ++i) EXPECT_LT(read.rows[i], rows);
    EXPECT_LT(read.feature, 40u);
  }
  EXPECT_EQ(reader.paragraphMark().rows[0], 2u);
  EXPECT_EQ(reader.paragraphMark().count, 1u);
}

TEST(TokenRows, RefuseATableThatDoesNotFit) {
  const Vocabulary vocabulary = vocabularyOf({"a"});
  for (const std::uint32_t rows : {0u, 1u, kRowsBesideWords, kRowsBesideWords + 2}) {
    EXPECT_THROW(TokenReader(vocabulary, rows), Error) << rows;
  }
  EXPECT_NO_THROW(TokenReader(vocabulary, kRowsBesideWords + 1));
}

}  // namespace
}  // namespace ungarble
