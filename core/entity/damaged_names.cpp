#include "core/entity/damaged_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/detect/words.h"

namespace ungarble {
namespace {

constexpr float kSureFix = 0.6f;
constexpr float kSureName = 0.5f;

constexpr auto kDirections =
    wordSet("central", "east", "eastern", "mid", "north", "north-east", "north-eastern", "north-west", "north-western",
            "northeast", "northeastern", "northern", "northwest", "northwestern", "south", "south-east",
            "south-eastern", "south-west", "south-western", "southeast", "southeastern", "southern", "southwest", "southwestern", "west",
            "western");

bool isPlace(EntityType type) { return type == EntityType::gpe || type == EntityType::loc; }

/// Types whose mentions are names of their own.
bool isName(EntityType type) {
  return type == EntityType::person || type == EntityType::org || isPlace(type) || type == EntityType::norp;
}

/// The tokens that a finding covers.
Range tokensOf(const Document& document, Range bytes) {
  const auto& tokens = document.tokens();
  const auto begin = std::lower_bound(tokens.begin(), tokens.end(), bytes.begin,
                                      [](const Token& t, std::uint32_t at) { return t.bytes.end <= at; });
  auto end = begin;
  while (end != tokens.end() && end->bytes.begin < bytes.end) ++end;
  return {static_cast<std::uint32_t>(begin - tokens.begin()), static_cast<std::uint32_t>(end - tokens.begin())};
}

bool isCapital(const Document& document, std::uint32_t i) {
  const Token& token = document.tokens()[i];
  return token.kind == TokenKind::word && token.casing != Casing::lower && token.casing != Casing::none;
}

/// Papers and agencies that news quotes; names of several words that no other list holds.
constexpr auto kPapers =
    wordSet("associated press", "boston globe", "chicago tribune", "daily mail", "daily telegraph", "financial times",
            "los angeles times", "new york post", "new york times", "sunday times", "wall street journal",
            "washington post", "washington times");

bool isKnown(std::string_view phrase, const Gazetteer& gazetteer) {
  return gazetteer.phraseFlags(phrase) != 0 || kPapers.has(phrase);
}

/// Whether `fix` in place of `tokens` and up to two capitalised words on either side make a name of several words that
/// the gazetteer holds.
bool makesKnownName(const Document& document, Range tokens, std::string_view fix, const Gazetteer& gazetteer) {
  constexpr std::uint32_t kAround = 2;
  const auto count = static_cast<std::uint32_t>(document.tokens().size());
  std::string middle, before, phrase;
  appendNormalized(fix, middle);
  for (std::uint32_t words = 0; words <= kAround && words <= tokens.begin; ++words) {
    if (words > 0) {
      const std::uint32_t i = tokens.begin - words;
      if (!isCapital(document, i)) break;
      std::string word;
      appendNormalized(document.text(document.tokens()[i]), word);
      before.insert(0, word + ' ');
    }
    phrase = before + middle;
    if (words > 0 && isKnown(phrase, gazetteer)) return true;
    for (std::uint32_t i = tokens.end; i < tokens.end + kAround && i < count && isCapital(document, i); ++i) {
      phrase += ' ';
      appendNormalized(document.text(document.tokens()[i]), phrase);
      if (isKnown(phrase, gazetteer)) return true;
    }
  }
  return false;
}

/// 'State Put up' for 'Put up' in 'Washington State Put up': a capitalised word more that the fix takes the place of.
bool widenToName(const Document& document, Range tokens, const Gazetteer& gazetteer, Finding& finding) {
  if (tokens.begin < 2 || !isCapital(document, tokens.begin) || !isCapital(document, tokens.begin - 1)) return false;
  const Range wider{tokens.begin - 1, tokens.end};
  if (!makesKnownName(document, wider, finding.suggestions.front().text, gazetteer)) return false;
  finding.bytes = document.bytes(wider);
  finding.suggestions.resize(1);
  return true;
}

/// The words of a place's name that stand right behind a token, the token itself in the name or not.
std::string_view placeBehind(const Document& document, const std::vector<EntitySpan>& mentions, std::uint32_t token) {
  const auto at = std::upper_bound(mentions.begin(), mentions.end(), token,
                                   [](std::uint32_t t, const EntitySpan& m) { return t < m.tokens.end; });
  if (at == mentions.end() || at->tokens.begin > token || !isPlace(at->type)) return {};
  return document.text(document.bytes({token, at->tokens.end}));
}

bool mendsClitic(const Finding& finding) {
  return finding.code == Code::encodingResidue && !finding.suggestions.empty() && finding.suggestions.front().text == "’s";
}

}  // namespace

void nameDamage(const Document& document, const std::vector<EntitySpan>& mentions, const Gazetteer& gazetteer,
                std::vector<Finding>& findings) {
  std::uint32_t free = 0;  // where the finding before ends
  for (Finding& finding : findings) {
    const std::uint32_t taken = std::exchange(free, finding.bytes.end);
    if (finding.suggestions.empty() || finding.suggestions.front().confidence < kSureFix) continue;
    const Range tokens = tokensOf(document, finding.bytes);
    const std::string& fix = finding.suggestions.front().text;
    std::string name;
    const std::string_view place = placeBehind(document, mentions, tokens.end);
    if (!place.empty() && kDirections.has(LowerWord(fix))) {
      name = fix + ' ' + std::string(place);
    } else if (!makesKnownName(document, tokens, fix, gazetteer)) {
      const bool room = tokens.begin > 0 && document.tokens()[tokens.begin - 1].bytes.begin >= taken;
      if (!room || !widenToName(document, tokens, gazetteer, finding)) continue;
    }
    finding.code = Code::garbledName;
    finding.message = name.empty() ? "Part of a name that was changed: " + quoted(fix) + " belongs here."
                                   : "A name that was changed: " + quoted(name) + " is meant.";
  }
}

void endBeforeBrokenClitic(const Document& document, const std::vector<Finding>& findings, std::vector<EntitySpan>& names) {
  auto at = findings.begin();
  for (EntitySpan& name : names) {
    at = std::find_if(at, findings.end(), [&](const Finding& finding) {
      return mendsClitic(finding) && finding.bytes.begin > name.bytes.begin;
    });
    if (at == findings.end()) break;
    const auto isBroken = [&](std::uint32_t token) { return document.tokens()[token].bytes.begin >= at->bytes.begin; };
    while (isBroken(name.tokens.end - 1)) --name.tokens.end;
    name.bytes = document.bytes(name.tokens);
  }
}

void protectNames(const std::vector<EntitySpan>& mentions, std::vector<Finding>& findings) {
  auto at = mentions.begin();
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.code == Code::garbledName || finding.unheard) return false;
    while (at != mentions.end() && at->bytes.end <= finding.bytes.begin) ++at;
    return at != mentions.end() && at->bytes.begin <= finding.bytes.begin && finding.bytes.end <= at->bytes.end &&
           isName(at->type) && at->confidence >= kSureName;
  });
}

}  // namespace ungarble
