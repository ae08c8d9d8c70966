#include "core/repair/fitting.h"

#include <algorithm>

#include "core/repair/article.h"
#include "core/repair/casing.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

bool isArticle(std::string_view text) {
  return text == "a" || text == "an" || text == "A" || text == "An" || text == "AN";
}

std::string_view firstWord(std::string_view text) { return text.substr(0, text.find_first_of(" -")); }

/// What stands between a token and the one before it; empty where one of them is missing.
std::string_view gapBefore(const Document& document, std::uint32_t token) {
  const auto& tokens = document.tokens();
  if (token == 0 || token >= tokens.size()) return {};
  return document.text(Range{tokens[token - 1].bytes.end, tokens[token].bytes.begin});
}

/// Whether a token stands after another in one line, with white space between.
bool followsInLine(const Document& document, std::uint32_t token) {
  const std::string_view gap = gapBefore(document, token);
  if (gap.empty() || !document.tokens()[token].has(kSpaceBefore)) return false;
  for (std::size_t i = 0; i < gap.size(); i += decodeAt(gap, i).length) {
    if (isLineBreak(decodeAt(gap, i).value)) return false;
  }
  return true;
}

/// Takes the word after the span in; a deletion at the start of a sentence leaves its capital to it.
void takeNext(const Document& document, Range tokens, Fitted& fitted) {
  const Token& next = document.tokens()[tokens.end];
  const Token& first = document.tokens()[tokens.begin];
  const std::string word(document.text(next));
  const bool raise = first.has(kSentenceStart) && first.casing == Casing::title && next.casing == Casing::lower;
  fitted.bytes.end = next.bytes.end;
  for (Suggestion& s : fitted.suggestions) {
    s.text = s.text.empty() ? (raise ? withCasingOf("Xx", word) : word)
                            : s.text.append(gapBefore(document, tokens.end)).append(word);
  }
}

/// Takes the word before the span in.
void takePrevious(const Document& document, Range tokens, Fitted& fitted) {
  const Token& previous = document.tokens()[tokens.begin - 1];
  const std::string word(document.text(previous));
  fitted.bytes.begin = previous.bytes.begin;
  for (Suggestion& s : fitted.suggestions) {
    s.text = s.text.empty() ? word : std::string(word).append(gapBefore(document, tokens.begin)).append(s.text);
  }
}

/// Takes the article before the span in if it fits one of the suggestions, or the present word, badly.
void takeArticle(const Document& document, Range tokens, Fitted& fitted) {
  const Token& article = document.tokens()[tokens.begin - 1];
  const std::string_view present = document.text(article);
  if (!isArticle(present)) return;
  const bool isAn = present.size() == 2;
  const Onset onset = onsetOf(document.text(document.tokens()[tokens.begin]));
  const bool wrong = std::any_of(fitted.suggestions.begin(), fitted.suggestions.end(), [&](const Suggestion& s) {
    return !s.text.empty() && (indefiniteArticle(firstWord(s.text)).size() == 2) != isAn;
  });
  if (!wrong && !(onset.certain && onset.vowel != isAn)) return;
  fitted.bytes.begin = article.bytes.begin;
  const std::string_view original = document.text(fitted.bytes);
  for (Suggestion& s : fitted.suggestions) {
    s.text = withCasingOf(original, indefiniteArticle(firstWord(s.text))).append(gapBefore(document, tokens.begin)) + s.text;
  }
}

}  // namespace

Fitted fit(const Document& document, Range tokens, const std::vector<Candidate>& candidates) {
  Fitted fitted{document.bytes(tokens), {}};
  if (candidates.empty()) return fitted;
  const std::string_view original = document.text(fitted.bytes);
  bool deletes = false;
  for (const Candidate& c : candidates) {
    fitted.suggestions.push_back({withCasingOf(original, c.text), c.confidence});
    deletes = deletes || c.text.empty();
  }
  const bool hasPrevious = followsInLine(document, tokens.begin);
  if (deletes) {  // takes one of its two gaps along, and is no fix where there is none
    if (followsInLine(document, tokens.end)) {
      takeNext(document, tokens, fitted);
    } else if (hasPrevious) {
      takePrevious(document, tokens, fitted);
      return fitted;
    } else {
      std::erase_if(fitted.suggestions, [](const Suggestion& s) { return s.text.empty(); });
    }
  }
  if (hasPrevious) takeArticle(document, tokens, fitted);
  return fitted;
}

}  // namespace ungarble
