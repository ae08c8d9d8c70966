#include "core/checker.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/document.h"
#include "tests/core/checker/report_checks.h"
#include "tests/core/checker/shipped_model.h"

namespace ungarble {
namespace {

using test::brokenPromise;
using test::shippedChecker;

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

ErrorCode codeOfChecking(std::string_view text) {
  try {
    shippedChecker().check(text);
  } catch (const Error& error) {
    EXPECT_GT(std::string_view(error.what()).size(), 10u) << "a sentence for a person";
    return error.code();
  }
  ADD_FAILURE() << "no error";
  return ErrorCode::internal;
}

TEST(Checker, AnswersTextsOfNextToNothing) {
  for (const char* text : {"", " ", "\n\n", "\xEF\xBB\xBF", "👍", "👩‍👩‍👧‍👦", ".", "a", "1", "日本", "\xCC\x81", "\xE2\x80\x8B"}) {
    const Report report = shippedChecker().check(text);
    EXPECT_EQ(brokenPromise(report, text), "") << text;
    EXPECT_TRUE(report.findings.empty()) << text;
    EXPECT_EQ(report.verdict.label, VerdictLabel::tooShort) << text;
    EXPECT_EQ(report.verdict.garbledWords, 0u) << text;
  }
}

/// A test for each kind: together they take longer than all other tests of the core.
class TextsOfOneKind : public testing::TestWithParam<const char*> {};

TEST_P(TextsOfOneKind, AreAnswered) {
  const std::string text = repeated(GetParam(), 100'000);
  const Report report = shippedChecker().check(text);
  EXPECT_EQ(brokenPromise(report, text), "");
}

INSTANTIATE_TEST_SUITE_P(Checker, TextsOfOneKind,
                         testing::Values("a", "word", "1", "日", "👍", "-", "’", "e\xCC\x81", "a.", "\"", "Word ", "the ",
                                         "word\n", ". "));

TEST(Checker, RefusesWhatItCannotRead) {
  EXPECT_EQ(codeOfChecking("told\xFF in a call"), ErrorCode::invalidUtf8);
  EXPECT_EQ(codeOfChecking("\xED\xA0\x80"), ErrorCode::invalidUtf8) << "a surrogate";
  EXPECT_EQ(codeOfChecking("cut \xE2\x80"), ErrorCode::invalidUtf8);
  EXPECT_EQ(codeOfChecking(repeated("word ", Document::kMaxBytes + 1)), ErrorCode::textTooLong);
}

TEST(Checker, IsGoodAfterAnError) {
  const std::string text = "The council told reporters on Monday that the road would stay open.";
  const Report before = shippedChecker().check(text);
  EXPECT_EQ(codeOfChecking("\xFF"), ErrorCode::invalidUtf8);
  EXPECT_EQ(shippedChecker().check(text).verdict.score, before.verdict.score);
}

TEST(Checker, RefusesADamagedModel) {
  const std::vector<std::byte> whole = test::shippedModelBytes();
  ASSERT_GT(whole.size(), 1000u);
  const auto codeOfLoading = [](std::vector<std::byte> bytes) {
    try {
      const Checker checker(Model::load(std::move(bytes)));
    } catch (const Error& error) {
      return error.code();
    }
    ADD_FAILURE() << "no error";
    return ErrorCode::internal;
  };
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{40}, whole.size() / 2, whole.size() - 1}) {
    EXPECT_EQ(codeOfLoading({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}), ErrorCode::modelCorrupt)
        << size;
  }
  std::vector<std::byte> flipped = whole;
  flipped[whole.size() / 3] ^= std::byte{1};
  EXPECT_EQ(codeOfLoading(flipped), ErrorCode::modelCorrupt);
  std::vector<std::byte> newer = whole;
  newer[8] ^= std::byte{0x40};  // the version of the format
  EXPECT_EQ(codeOfLoading(newer), ErrorCode::modelVersion);
}

TEST(Checker, NamesTheModelAndCountsTheText) {
  const Report report = shippedChecker().check("One two 3. Four, five!\n\nSix.");
  EXPECT_EQ(report.model.name, shippedChecker().model().name());
  EXPECT_EQ(report.model.sha256, shippedChecker().model().sha256());
  EXPECT_EQ(report.words, 6u);
  EXPECT_EQ(report.sentences, 3u);
}

TEST(Checker, KeepsTheFindingsOfRules) {
  const std::string text = "The mayor stated {that a} bridge would open, and added the there was no {cost|price}.";
  const Report report = shippedChecker().check(text);
  EXPECT_EQ(brokenPromise(report, text), "");
  std::size_t residue = 0;
  for (const Finding& finding : report.findings) residue += finding.code == Code::spintaxResidue ? 1 : 0;
  EXPECT_EQ(residue, 2u);
}

}  // namespace
}  // namespace ungarble
