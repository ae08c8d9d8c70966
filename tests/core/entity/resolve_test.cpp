#include "core/entity/resolve.h"

#include <gtest/gtest.h>

namespace ungarble {
namespace {

EntitySpan span(const Document& document, Range tokens, EntityType type, float confidence) {
  return {tokens, document.bytes(tokens), type, confidence, 0};
}

TEST(Resolve, ADateIsAsSureAsWhatItHolds) {
  const Document document("It has run since 1994 .");
  const auto mentions = resolveMentions(document, {span(document, {3, 5}, EntityType::date, 0.57f)},
                                        {span(document, {4, 5}, EntityType::date, 0.9f)});
  ASSERT_EQ(mentions.size(), 1u);
  EXPECT_EQ(mentions[0].tokens.begin, 3u);
  EXPECT_EQ(mentions[0].confidence, 0.9f);
}

TEST(Resolve, WhatHoldsTwoDatesIsNone) {
  const Document document("between 1994 and 1996 it ran");
  const auto mentions = resolveMentions(
      document, {span(document, {0, 4}, EntityType::date, 0.99f)},
      {span(document, {1, 2}, EntityType::date, 0.9f), span(document, {3, 4}, EntityType::date, 0.9f)});
  EXPECT_EQ(mentions.size(), 2u);
}

}  // namespace
}  // namespace ungarble
