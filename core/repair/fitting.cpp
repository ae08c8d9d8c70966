#include "core/repair/fitting.h"

#include <algorithm>

#include "core/repair/article.h"
#include "core/repair/casing.h"

namespace ungarble {
namespace {

bool isArticle(std::string_view text) { return text == "a" || text == "an" || text == "A" || text == "An"; }

std::string_view firstWord(std::string_view text) { return text.substr(0, text.find_first_of(" -")); }

/// The article before the span, if it stands directly before it with a space between.
bool articleBefore(const Document& document, std::uint32_t token) {
  return token > 0 && document.tokens()[token].has(kSpaceBefore) && isArticle(document.text(document.tokens()[token - 1]));
}

/// An empty replacement takes the gap along, so that no double space is left.
Fitted deletion(const Document& document, Range tokens, Fitted fitted) {
  const auto& all = document.tokens();
  if (tokens.end < all.size() && all[tokens.end].has(kSpaceBefore)) {
    const std::string next(document.text(all[tokens.end]));
    fitted.bytes.end = all[tokens.end].bytes.end;
    for (Suggestion& s : fitted.suggestions) {
      if (s.text.empty()) {
        s.text = all[tokens.begin].casing == Casing::title ? withCasingOf("Xx", next) : next;
      } else {
        s.text += ' ' + next;
      }
    }
  }
  return fitted;
}

}  // namespace

Fitted fit(const Document& document, Range tokens, const std::vector<Candidate>& candidates) {
  Fitted fitted{document.bytes(tokens), {}};
  const std::string_view original = document.text(fitted.bytes);
  bool deletes = false;
  for (const Candidate& c : candidates) {
    fitted.suggestions.push_back({withCasingOf(original, c.text), c.confidence});
    deletes = deletes || c.text.empty();
  }
  if (deletes) return deletion(document, tokens, std::move(fitted));
  if (!articleBefore(document, tokens.begin)) return fitted;
  const Token& article = document.tokens()[tokens.begin - 1];
  const std::string_view present = document.text(article);
  const bool wrong = std::any_of(fitted.suggestions.begin(), fitted.suggestions.end(), [&](const Suggestion& s) {
    const std::string_view word = firstWord(s.text);
    return !word.empty() && indefiniteArticle(word).size() != present.size();
  });
  if (!wrong) return fitted;
  fitted.bytes.begin = article.bytes.begin;
  for (Suggestion& s : fitted.suggestions) {
    s.text = withCasingOf(present, indefiniteArticle(firstWord(s.text))) + ' ' + s.text;
  }
  return fitted;
}

}  // namespace ungarble
