#include "core/repair/describe.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace ungarble {
namespace {

TEST(Describe, NamesTheCode) {
  const struct {
    const char* text;
    Range tokens;
    std::uint32_t words;  // of the best candidate; 0 with none
    Code code;
  } kCases[] = {
      {"he instructed reporters", {1, 2}, 1, Code::spunSynonym},
      {"he instructed reporters", {1, 2}, 0, Code::spunSynonym},
      {"Instructed reporters left", {0, 1}, 1, Code::spunSynonym},  // its capital is the sentence's
      {"withinside the house", {0, 1}, 2, Code::spunPhrase},
      {"on the off chance that it rains", {0, 5}, 1, Code::spunPhrase},
      {"an irregular timberland model", {1, 3}, 2, Code::spunTerm},
      {"in jap Europe today", {2, 3}, 1, Code::garbledName},
      {"for Crown Prince Moritz", {1, 4}, 2, Code::garbledName},
      {"work at the house", {1, 2}, 1, Code::functionWord},
      {"said the there was", {1, 3}, 1, Code::functionWord},
  };
  for (const auto& c : kCases) {
    const std::vector<WordId> words(c.words);
    std::vector<Candidate> candidates;
    if (c.words > 0) candidates.push_back({"x", words, 0.9f});
    const Document document(c.text);
    EXPECT_EQ(name(codeOf(document, c.tokens, candidates)), name(c.code)) << c.text;
  }
}

TEST(Describe, TellsAPersonWhatWasExpected) {
  std::set<std::string> messages;
  for (const Code code : {Code::spunSynonym, Code::spunPhrase, Code::spunTerm, Code::garbledName, Code::functionWord}) {
    for (const Severity severity : {Severity::warning, Severity::information}) {
      Finding finding{{0, 4}, code, severity, 0.9f, "", {{"told", 0.8f}, {"ordered", 0.1f}}};
      const std::string with = messageOf(finding);
      EXPECT_NE(with.find("“told”"), std::string::npos) << with;
      EXPECT_EQ(with.find("ordered"), std::string::npos) << with;
      EXPECT_EQ(with.back(), '.');
      finding.unheard = true;
      EXPECT_EQ(messageOf(finding).substr(0, with.size()), with);
      EXPECT_NE(messageOf(finding).find("clean text"), std::string::npos);
      finding.suggestions.clear();
      const std::string without = messageOf(finding);
      EXPECT_EQ(without.find("“"), std::string::npos) << without;
      EXPECT_EQ(without.find("clean text"), std::string::npos) << "there is nothing to set it against";
      EXPECT_EQ(without.back(), '.');
      messages.insert(with);
    }
  }
  EXPECT_GE(messages.size(), 5u) << "each code says something of its own";
}

}  // namespace
}  // namespace ungarble
