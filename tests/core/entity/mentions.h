// Tables for entities: a text, and the mentions in it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/entity/entities.h"

namespace ungarble::test {

/// `expected` holds "TYPE words" for each mention, in order.
struct MentionCase {
  const char* text;
  std::vector<std::string> expected;
};

inline std::vector<std::string> shown(const Document& document, const std::vector<EntitySpan>& mentions) {
  std::vector<std::string> out;
  for (const EntitySpan& mention : mentions) {
    out.push_back(std::string(name(mention.type)) + ' ' + std::string(document.text(mention.bytes)));
  }
  return out;
}

/// What the grammars alone say of each text, the vague dates with them.
inline void expectMentions(const std::vector<MentionCase>& cases) {
  for (const MentionCase& c : cases) {
    const Document document(c.text);
    EXPECT_EQ(shown(document, findEntities(document, {}, Level::picky)), c.expected) << c.text;
  }
}

/// The mention of `words`, as a tagger would hand it on.
inline EntitySpan mentionOf(const Document& document, std::string_view words, EntityType type, std::size_t from = 0) {
  const auto begin = static_cast<std::uint32_t>(document.text().find(words, from));
  const auto end = begin + static_cast<std::uint32_t>(words.size());
  EntitySpan span{{0, 0}, {begin, end}, type, 0.9f, 0};
  const auto& tokens = document.tokens();
  while (tokens[span.tokens.begin].bytes.begin < begin) ++span.tokens.begin;
  span.tokens.end = span.tokens.begin;
  while (span.tokens.end < tokens.size() && tokens[span.tokens.end].bytes.begin < end) ++span.tokens.end;
  return span;
}

}  // namespace ungarble::test
