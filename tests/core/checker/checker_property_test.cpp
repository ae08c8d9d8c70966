#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "core/checker.h"
#include "core/report/fixes.h"
#include "core/report/json.h"
#include "core/text/utf8.h"
#include "tests/core/checker/random_text.h"
#include "tests/core/checker/report_checks.h"
#include "tests/core/checker/shipped_model.h"

namespace ungarble {
namespace {

using test::brokenPromise;
using test::randomText;
using test::shippedChecker;

std::vector<std::string> randomTexts(std::uint32_t seed, std::size_t count, int maxPieces) {
  test::Random random(seed);
  std::vector<std::string> texts;
  while (texts.size() < count) texts.push_back(randomText(random, maxPieces));
  return texts;
}

std::string jsonOf(const std::string& text, Level level = Level::standard) {
  return toJson(shippedChecker().check(text, {level}), text);
}

TEST(CheckerProperty, ReportsKeepTheirPromises) {
  std::size_t findings = 0, suggestions = 0;
  for (const std::string& text : randomTexts(1, 250, 160)) {
    for (const Level level : {Level::standard, Level::picky}) {
      const Report report = shippedChecker().check(text, {level});
      ASSERT_EQ(brokenPromise(report, text), "") << text;
      findings += report.findings.size();
      for (const Finding& finding : report.findings) suggestions += finding.suggestions.size();
    }
  }
  EXPECT_GT(findings, 400u) << "the texts must give the promises something to be broken by";
  EXPECT_GT(suggestions, 200u);
}

TEST(CheckerProperty, PickyFindsNoLess) {
  for (const std::string& text : randomTexts(2, 100, 120)) {
    const Report standard = shippedChecker().check(text), picky = shippedChecker().check(text, {Level::picky});
    EXPECT_GE(picky.findings.size(), standard.findings.size()) << text;
    EXPECT_EQ(picky.verdict.label, standard.verdict.label) << text;
    EXPECT_EQ(picky.verdict.score, standard.verdict.score) << text;
  }
}

TEST(CheckerProperty, FixesLeaveAText) {
  for (const std::string& text : randomTexts(3, 100, 160)) {
    const Report report = shippedChecker().check(text);
    const std::string fixed = applyEdits(text, sureFixes(report, 0));
    ASSERT_EQ(findInvalidUtf8(fixed), std::string::npos) << text;
    ASSERT_EQ(brokenPromise(shippedChecker().check(fixed), fixed), "") << fixed;
  }
}

TEST(CheckerProperty, StepsGiveTheSameReport) {
  for (const std::string& text : randomTexts(4, 12, 3000)) {
    CheckSession session(shippedChecker(), text);
    float progress = session.progress();
    std::size_t steps = 0;
    while (session.step()) {
      ++steps;
      ASSERT_GE(session.progress(), progress) << "progress never goes back";
      ASSERT_LE(session.progress(), 1.0f);
      progress = session.progress();
    }
    EXPECT_FALSE(session.step());
    EXPECT_EQ(session.progress(), 1.0f);
    EXPECT_GE(steps, 2u);
    const std::string json = jsonOf(text);
    EXPECT_EQ(toJson(session.finish(), text), json);
    EXPECT_EQ(toJson(session.finish(), text), json) << "finishing twice changes nothing";
  }
}

TEST(CheckerProperty, ASessionCanBeMovedAndDropped) {
  const std::string text = randomTexts(5, 1, 3000).front();
  CheckSession session(shippedChecker(), text);
  session.step();
  CheckSession moved = std::move(session);
  moved.step();
  CheckSession dropped(shippedChecker(), text);
  dropped.step();
  dropped = std::move(moved);
  EXPECT_EQ(toJson(dropped.finish(), text), jsonOf(text));
}

TEST(CheckerProperty, AgainIsTheSame) {
  for (const std::string& text : randomTexts(6, 60, 200)) EXPECT_EQ(jsonOf(text), jsonOf(text)) << text;
}

TEST(CheckerProperty, AnotherCheckerOfTheSameModelSaysTheSame) {
  const Checker other(Model::load(test::shippedModelBytes()));
  for (const std::string& text : randomTexts(7, 20, 200)) EXPECT_EQ(toJson(other.check(text), text), jsonOf(text)) << text;
}

TEST(CheckerProperty, ThreadsDoNotDisturbEachOther) {
  const std::vector<std::string> texts = randomTexts(8, 24, 400);
  std::vector<std::string> alone;
  for (const std::string& text : texts) alone.push_back(jsonOf(text));
  std::vector<std::string> results[2];
  std::vector<std::thread> threads;
  for (auto& result : results) {
    threads.emplace_back([&] {
      for (const std::string& text : texts) result.push_back(jsonOf(text));
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(results[0], alone);
  EXPECT_EQ(results[1], alone);
}

TEST(CheckerProperty, WhiteSpaceAroundATextChangesNothing) {
  for (const std::string& text : randomTexts(9, 60, 150)) {
    const Report bare = shippedChecker().check(text), padded = shippedChecker().check("\n\n" + text + "\n\n");
    ASSERT_EQ(padded.findings.size(), bare.findings.size()) << text;
    for (std::size_t i = 0; i < bare.findings.size(); ++i) {
      EXPECT_EQ(padded.findings[i].bytes.begin, bare.findings[i].bytes.begin + 2) << text;
      EXPECT_EQ(padded.findings[i].confidence, bare.findings[i].confidence) << text;
    }
    EXPECT_EQ(padded.verdict.score, bare.verdict.score) << text;
  }
}

}  // namespace
}  // namespace ungarble
