#include "core/repair/span.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace ungarble {
namespace {

// Places in SpanFeatures, in the order of its comment.
enum Place { kOne, kStrongest, kMean, kMargin, kKnown, kUnknown, kName, kQuotation, kOuter, kInner, kBestOuter, kBestInner,
             kSeveral, kLength, kBest, kIsUnheard, kPlaces };
static_assert(kPlaces == kSpanFeatures);

struct Case {
  explicit Case(const char* text) : document(text) {
    scan.word.assign(document.tokens().size(), WordId{7});
    evidence.logit.assign(document.tokens().size(), -5.0f);
  }
  SpanFeatures features(const Span& span) const { return featuresOf(document, scan, evidence, Collocations(), span); }

  Document document;
  Scan scan;
  Evidence evidence;
};

void expectFeatures(const SpanFeatures& features, const std::vector<std::pair<Place, float>>& expected) {
  for (const auto& [place, value] : expected) EXPECT_FLOAT_EQ(features[place], value) << "feature " << place;
}

TEST(Span, FeaturesOfAPhraseWithACandidate) {
  Case c("They tried Irregular Woodland today.");
  c.evidence.logit[2] = 0.5f;
  Span span{.tokens = {2, 4}, .candidates = {{.text = "random forest", .target = {}, .confidence = 0.9f, .outer = 3, .inner = 2}},
            .unheard = true, .margin = 2.5f};
  // A word of an unheard phrase has some evidence whatever it seems by itself; the longest word is "Irregular".
  expectFeatures(c.features(span), {{kOne, 1.0f}, {kStrongest, 0.5f}, {kMean, 0.25f}, {kMargin, 2.5f}, {kKnown, 1.0f},
                                    {kUnknown, 0.0f}, {kName, 1.0f}, {kQuotation, 0.0f}, {kBestOuter, 3.0f},
                                    {kBestInner, 2.0f}, {kSeveral, 1.0f}, {kLength, 9 / 5.0f}, {kBest, 0.9f},
                                    {kIsUnheard, 1.0f}});
  span.unheard = false;
  expectFeatures(c.features(span), {{kMean, -2.25f}, {kIsUnheard, 0.0f}});
}

TEST(Span, FeaturesOfAnUnknownWordWithoutCandidates) {
  Case c("It is “naïvetéable” now.");
  std::uint32_t word = 0;
  while (c.document.text(c.document.tokens()[word]) != "naïvetéable") ++word;
  c.scan.word[word] = kNoWord;
  // Length is in characters, not bytes.
  expectFeatures(c.features({.tokens = {word, word + 1}, .candidates = {}}),
                 {{kStrongest, -5.0f}, {kKnown, 0.0f}, {kUnknown, 1.0f}, {kName, 0.0f}, {kQuotation, 1.0f},
                  {kSeveral, 0.0f}, {kLength, 11 / 5.0f}, {kBest, 0.0f}});
}

TEST(Span, ALongWordCountsForNoMoreThanTwentyLetters) {
  const Case c("It is antidisestablishmentarianismically so.");
  EXPECT_FLOAT_EQ(c.features({.tokens = {2, 3}, .candidates = {}})[kLength], 20 / 5.0f);
}

TEST(Span, HowProbableItIsThatItPasses) {
  Span span{.tokens = {2, 3}, .candidates = {}};
  EXPECT_FLOAT_EQ(passingShare(span), 0.0f);
  span.candidates = {{.text = "however", .target = {}, .confidence = 0.6f, .passes = true},
                     {.text = "but", .target = {}, .confidence = 0.2f}};
  EXPECT_FLOAT_EQ(passingShare(span), 0.75f);
  span.candidates.back().passes = true;
  EXPECT_FLOAT_EQ(passingShare(span), 1.0f);
}

}  // namespace
}  // namespace ungarble
