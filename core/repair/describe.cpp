#include "core/repair/describe.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/repair/span.h"

namespace ungarble {
namespace {

// Words whose exchange is a matter of grammar rather than of meaning. Sorted.
constexpr std::array<std::string_view, 58> kFunctionWords = {
    "a",     "about", "after", "all",   "an",    "and",  "any",   "are",   "as",    "at",   "be",    "been",
    "but",   "by",    "can",   "for",   "from",  "had",  "has",   "have",  "he",    "her",  "his",   "if",
    "in",    "inside", "into", "is",    "it",    "its",  "may",   "no",    "not",   "of",   "on",    "or",
    "our",   "over",  "she",   "so",    "than",  "that", "the",   "their", "them",  "then", "there", "these",
    "they",  "this",  "those", "through", "to",  "under", "was",  "were",  "with",  "within"};

bool isFunctionWord(std::string_view word) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), word);
}

std::string lower(const Document& document, std::uint32_t token) {
  std::string out;
  appendNormalized(document.text(document.tokens()[token]), out);
  return out;
}

std::string quoted(const std::string& text) { return "“" + text + "”"; }

/// What the finding is.
std::string remark(const Finding& finding) {
  const bool sure = finding.severity == Severity::warning;
  if (finding.suggestions.empty()) {
    return sure ? "Does not belong here: no writer would choose these words." : "An unusual choice of words for this place.";
  }
  const std::string fix = quoted(finding.suggestions.front().text);
  switch (finding.code) {
    case Code::spunPhrase: return "Reads like a machine's paraphrase: " + fix + " is what this place expects.";
    case Code::spunTerm: return "Reads like a fixed term taken apart: " + fix + " is what this place expects.";
    case Code::garbledName: return "A name that a machine may have changed: " + fix + " would fit here.";
    case Code::functionWord: return "The wrong small word for this place: " + fix + " would fit.";
    default:
      return sure ? "Reads like a swapped synonym: " + fix + " is what this place expects."
                  : "Possibly a swapped synonym: " + fix + " is more usual here.";
  }
}

}  // namespace

Code codeOf(const Document& document, Range tokens, const std::vector<Candidate>& candidates) {
  bool name = true, function = true;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    name = name && looksLikeName(document, i);
    function = function && isFunctionWord(lower(document, i));
  }
  if (name) return Code::garbledName;
  if (function) return Code::functionWord;
  const std::size_t target = candidates.empty() ? tokens.size() : candidates.front().target.size();
  if (tokens.size() == 1 && target == 1) return Code::spunSynonym;
  return tokens.size() > 1 && target == tokens.size() ? Code::spunTerm : Code::spunPhrase;
}

std::string messageOf(const Finding& finding) {
  const bool asEvidence = finding.unheard && !finding.suggestions.empty();
  const char* evidence = " As it stands, the phrase is in none of the clean text that the model was made from.";
  return remark(finding) + (asEvidence ? evidence : "");
}

}  // namespace ungarble
