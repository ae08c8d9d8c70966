#include "core/entity/resolve.h"

#include <algorithm>

#include "core/detect/words.h"
#include "core/entity/grammars.h"
#include "core/entity/terms.h"

namespace ungarble {
namespace {

constexpr float kSureName = 0.8f;

bool isDateLike(EntityType type) { return type == EntityType::date || type == EntityType::time; }

/// States that stand before the offices of their people.
constexpr auto kStates = wordSet("u.k.", "u.s.", "uk", "us");

/// Whether a state stands right before a title and is no name yet: 'US Secretary of State'.
bool isStateBefore(const Document& document, const EntitySpan& title, const std::vector<EntitySpan>& names) {
  if (title.tokens.begin == 0) return false;
  const std::uint32_t token = title.tokens.begin - 1;
  const auto after = std::upper_bound(names.begin(), names.end(), token,
                                      [](std::uint32_t t, const EntitySpan& name) { return t < name.tokens.end; });
  const bool isNamed = after != names.end() && after->tokens.begin <= token;
  return !isNamed && document.tokens()[token].casing == Casing::upper && kStates.has(LowerWord(document, token));
}

/// Whether what the tagger takes for an organisation is an office and the one who holds it: 'Chief Executive Marta Lind'.
bool isHolder(const Document& document, const EntitySpan& name, const EntitySpan& title) {
  constexpr std::uint32_t kLongest = 3;  // tokens of a person's name
  const Range rest{title.tokens.end, name.tokens.end};
  if (name.type != EntityType::org || title.confidence < kTitleOnItsOwn || name.tokens.begin != title.tokens.begin ||
      rest.size() < 2 || rest.size() > kLongest) {
    return false;
  }
  const auto begin = document.tokens().begin();
  return std::all_of(begin + rest.begin, begin + rest.end,
                     [](const Token& t) { return t.kind == TokenKind::word && t.casing == Casing::title; });
}

/// 'US Secretary of State Antony Blinken' as a person and 'Secretary of State' as a title: the person is Blinken.
void separateTitles(const Document& document, std::vector<EntitySpan>& names, std::vector<EntitySpan>& exact) {
  std::vector<EntitySpan> states;
  const auto addState = [&](Range tokens, float confidence) {
    states.push_back({tokens, document.bytes(tokens), EntityType::gpe, confidence, 0});
  };
  auto name = names.begin();
  std::erase_if(exact, [&](const EntitySpan& title) {
    if (title.type != EntityType::title) return false;
    while (name != names.end() && name->tokens.end <= title.tokens.begin) ++name;
    if (name != names.end() && isHolder(document, *name, title)) name->type = EntityType::person;
    const bool within = name != names.end() && name->type == EntityType::person &&
                        name->tokens.begin <= title.tokens.begin && title.tokens.end < name->tokens.end;
    if (within) {
      const Range state{name->tokens.begin, title.tokens.begin};
      if (state.size() == 1 && kStates.has(LowerWord(document, state.begin))) {
        addState(state, name->confidence);
      }
      name->tokens.begin = title.tokens.end;
      name->bytes = document.bytes(name->tokens);
    } else if (isStateBefore(document, title, names)) {
      addState({title.tokens.begin - 1, title.tokens.begin}, title.confidence);
    }
    auto person = name;
    while (person != names.end() && person->tokens.begin < title.tokens.end) ++person;
    const bool before = person != names.end() && person->type == EntityType::person &&
                        person->tokens.begin == title.tokens.end;
    return !before && title.confidence < kTitleOnItsOwn;
  });
  exact.insert(exact.end(), states.begin(), states.end());
}

/// Words that stand for names and are none.
constexpr auto kPronouns = wordSet("he", "her", "him", "his", "i", "it", "its", "me", "my", "our", "she", "that", "the",
                                   "their", "them", "they", "this", "we", "who", "you", "your");

/// Pronouns; and peoples that the grammar knows and did not take (a language, part of a place's name) or that neither
/// knows well.
void dropLooseNames(const Document& document, std::vector<EntitySpan>& names) {
  std::erase_if(names, [&](const EntitySpan& name) {
    if (name.tokens.size() == 1 && kPronouns.has(LowerWord(document, name.tokens.begin))) return true;
    const bool known = (term::ofWord(LowerWord(document, name.tokens.begin)) & term::kNationality) != 0;
    if (known && name.tokens.size() == 1 && name.type != EntityType::person) return true;
    return name.type == EntityType::norp && name.confidence < kSureName;
  });
}

constexpr auto kPrepositions = wordSet("after", "before", "by", "during", "from", "in", "on", "since", "until");

/// What the tagger takes for a date must hold something that the grammars know as one, and not two of them: '3 June and 14
/// August' are two dates. It is at least as sure as what it holds, and begins with no preposition: of 'since 1994' 1994.
void dropLooseDates(const Document& document, std::vector<EntitySpan>& names, const std::vector<EntitySpan>& exact) {
  std::vector<EntitySpan> kept;
  kept.reserve(names.size());
  auto at = exact.begin();
  for (EntitySpan& name : names) {
    while (at != exact.end() && at->tokens.end <= name.tokens.begin) ++at;
    std::size_t dates = 0;
    for (auto other = at; other != exact.end() && other->tokens.begin < name.tokens.end; ++other) {
      if (!isDateLike(name.type) || !isDateLike(other->type)) continue;
      ++dates;
      name.confidence = std::max(name.confidence, other->confidence);
      while (name.tokens.begin < other->tokens.begin && kPrepositions.has(LowerWord(document, name.tokens.begin))) {
        ++name.tokens.begin;
      }
      name.bytes = document.bytes(name.tokens);
    }
    if (!isDateLike(name.type) || dates == 1) kept.push_back(name);
  }
  names = std::move(kept);
}

}  // namespace

std::vector<EntitySpan> resolveMentions(const Document& document, std::vector<EntitySpan> names,
                                        std::vector<EntitySpan> exact) {
  dropLooseDates(document, names, exact);
  separateTitles(document, names, exact);
  dropLooseNames(document, names);
  struct Claim {
    EntitySpan span;
    bool isName;
  };
  std::vector<Claim> claims;
  claims.reserve(names.size() + exact.size());
  for (const EntitySpan& span : names) claims.push_back({span, true});
  for (const EntitySpan& span : exact) claims.push_back({span, false});
  std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    if (a.span.tokens.size() != b.span.tokens.size()) return a.span.tokens.size() > b.span.tokens.size();
    if (a.span.tokens.begin != b.span.tokens.begin) return a.span.tokens.begin < b.span.tokens.begin;
    // Over the same words: an exact reading, but 'French' and 'May' are persons where the text is sure of it.
    const auto first = [](const Claim& c) {
      return c.isName && c.span.type == EntityType::person && c.span.confidence >= kSureName;
    };
    return first(a) != first(b) ? first(a) : b.isName && !a.isName;
  });
  std::vector<bool> taken(document.tokens().size(), false);
  std::vector<EntitySpan> out;
  for (const Claim& claim : claims) {
    const auto begin = taken.begin() + claim.span.tokens.begin, end = taken.begin() + claim.span.tokens.end;
    if (std::find(begin, end, true) != end) continue;
    std::fill(begin, end, true);
    out.push_back(claim.span);
  }
  std::sort(out.begin(), out.end(),
            [](const EntitySpan& a, const EntitySpan& b) { return a.tokens.begin < b.tokens.begin; });
  return out;
}

}  // namespace ungarble
