#include "core/repair/span.h"

#include <gtest/gtest.h>

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

TEST(Span, FeaturesOfAPhraseWithACandidate) {
  Case c("They tried Irregular Woodland today.");
  c.evidence.logit[2] = 0.5f;
  Span span{.tokens = {2, 4}, .candidates = {{.text = "random forest", .target = {}, .confidence = 0.9f, .outer = 3, .inner = 2}},
            .unheard = true, .margin = 2.5f};
  const SpanFeatures f = c.features(span);
  EXPECT_EQ(f[kOne], 1.0f);
  EXPECT_EQ(f[kStrongest], 0.5f);
  EXPECT_EQ(f[kMean], 0.25f) << "a word of an unheard phrase has some evidence whatever it seems by itself";
  EXPECT_EQ(f[kMargin], 2.5f);
  EXPECT_EQ(f[kKnown], 1.0f);
  EXPECT_EQ(f[kUnknown], 0.0f);
  EXPECT_EQ(f[kName], 1.0f);
  EXPECT_EQ(f[kQuotation], 0.0f);
  EXPECT_EQ(f[kBestOuter], 3.0f);
  EXPECT_EQ(f[kBestInner], 2.0f);
  EXPECT_EQ(f[kSeveral], 1.0f);
  EXPECT_FLOAT_EQ(f[kLength], 9 / 5.0f) << "Irregular";
  EXPECT_EQ(f[kBest], 0.9f);
  EXPECT_EQ(f[kIsUnheard], 1.0f);

  span.unheard = false;
  EXPECT_EQ(c.features(span)[kMean], -2.25f);
  EXPECT_EQ(c.features(span)[kIsUnheard], 0.0f);
}

TEST(Span, FeaturesOfAnUnknownWordWithoutCandidates) {
  Case c("It is “naïvetéable” now.");
  std::uint32_t word = 0;
  while (c.document.text(c.document.tokens()[word]) != "naïvetéable") ++word;
  c.scan.word[word] = kNoWord;
  const SpanFeatures f = c.features({.tokens = {word, word + 1}, .candidates = {}});
  EXPECT_EQ(f[kStrongest], -5.0f);
  EXPECT_EQ(f[kKnown], 0.0f);
  EXPECT_EQ(f[kUnknown], 1.0f);
  EXPECT_EQ(f[kName], 0.0f);
  EXPECT_EQ(f[kQuotation], 1.0f);
  EXPECT_EQ(f[kSeveral], 0.0f);
  EXPECT_FLOAT_EQ(f[kLength], 11 / 5.0f) << "characters, not bytes";
  EXPECT_EQ(f[kBest], 0.0f);
}

TEST(Span, ALongWordCountsForNoMoreThanTwentyLetters) {
  const Case c("It is antidisestablishmentarianismically so.");
  EXPECT_FLOAT_EQ(c.features({.tokens = {2, 3}, .candidates = {}})[kLength], 20 / 5.0f);
}

}  // namespace
}  // namespace ungarble
