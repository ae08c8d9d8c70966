#include "core/entity/resolve.h"

#include <gtest/gtest.h>

namespace ungarble {
namespace {

EntitySpan span(const Document& document, Range tokens, EntityType type, float confidence) {
  return {tokens, document.bytes(tokens), type, confidence, 0};
}

TEST(Resolve, ADateIsAsSureAsWhatItHolds) {
  const Document document("It ran all summer of 1994 .");
  const auto mentions = resolveMentions(document, {span(document, {2, 6}, EntityType::date, 0.57f)},
                                        {span(document, {5, 6}, EntityType::date, 0.9f)});
  ASSERT_EQ(mentions.size(), 1u);
  EXPECT_EQ(mentions[0].tokens.begin, 2u);
  EXPECT_EQ(mentions[0].confidence, 0.9f);
}

TEST(Resolve, ADateBeginsWithNoPreposition) {
  const Document document("It has run since early 1994 .");
  const auto mentions = resolveMentions(document, {span(document, {3, 6}, EntityType::date, 0.57f)},
                                        {span(document, {5, 6}, EntityType::date, 0.9f)});
  ASSERT_EQ(mentions.size(), 1u);
  EXPECT_EQ(document.text(mentions[0].bytes), "early 1994");
}

TEST(Resolve, AnOfficeAndItsHolderAreNoOrganisation) {
  for (const char* text : {"Chief Executive Marta Lind spoke .", "Chief Executive Officers Of spoke ."}) {
    const Document document(text);
    const bool holder = document.text(document.tokens()[2]) == "Marta";
    const auto mentions = resolveMentions(document, {span(document, {0, holder ? 4u : 3u}, EntityType::org, 0.6f)},
                                          {span(document, {0, 2}, EntityType::title, 0.9f)});
    ASSERT_EQ(mentions.size(), holder ? 2u : 1u);
    EXPECT_EQ(mentions.back().type, holder ? EntityType::person : EntityType::org);
    EXPECT_EQ(document.text(mentions.back().bytes), holder ? "Marta Lind" : "Chief Executive Officers");
  }
}

TEST(Resolve, AStateBeforeAnOfficeIsAPlace) {
  const Document document("The US President spoke , told us President jokes");
  const auto mentions = resolveMentions(document, {}, {span(document, {2, 3}, EntityType::title, 0.95f),
                                                       span(document, {7, 8}, EntityType::title, 0.95f)});
  ASSERT_EQ(mentions.size(), 3u);
  EXPECT_EQ(mentions[0].type, EntityType::gpe);
  EXPECT_EQ(document.text(mentions[0].bytes), "US");
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
