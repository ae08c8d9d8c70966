// article-a-an: 'an motion', 'a hour'. Fires where the sound of the next word is certain and the article cannot be
// anything else: a letter (vitamin A, plan A), a foreign word (a priori, Il y a un), a name (An Garda).
#include "core/detect/rules.h"
#include "core/detect/words.h"
#include "core/repair/article.h"
#include "core/repair/casing.h"

namespace ungarble {
namespace {

// One place in 50,000 words of news, encyclopedia, government and blogs; of 150 read, 140 were slips of the writer. The
// other ten made the exceptions here and in article.cpp.
constexpr float kConfidence = 0.95f;
// A spinner that changes the word leaves the article behind: the right article is a fix, but often not what was said.
constexpr float kFixConfidence = 0.5f;

// German, where 'an' is a preposition: Mülheim an der Ruhr.
constexpr auto kAfterGermanAn = wordSet("der", "den", "dem", "die", "das", "deinem", "meinem", "diesem", "dieser");

// Words that follow the letter a, or the a of another language, more often than the article.
constexpr auto kAfterLetter = wordSet("a", "am", "an", "and", "are", "as", "at", "e", "el", "en", "i", "if", "in", "is",
                                      "it", "its", "o", "of", "off", "on", "or", "our", "out", "over", "un", "una",
                                      "uno", "under", "until", "up", "us", "est", "et", "ete", "eu", "au", "aux", "al",
                                      "ir", "os", "as", "ou", "ao", "alla", "about", "after", "again", "against",
                                      "all", "also", "although", "among", "any", "into", "unless", "upon", "i'm",
                                      "i've", "i'll", "i'd", "isn't", "aren't", "am", "each", "either", "every");

/// Whether the token can be the article at all: after a space, small or at the start of a sentence.
bool isArticle(const Document& document, std::size_t i) {
  const Token& token = document.tokens()[i];
  if (!isProseWord(document, i) || token.casing == Casing::upper) return false;
  if (i > 0) {
    // 'vitamin' and the like stand before a letter, an apostrophe or hyphen before a cut word (rock 'n' a).
    const LowerWord before(document, i - 1);
    static constexpr auto kBeforeLetter =
        wordSet("vitamin", "hepatitis", "plan", "exhibit", "appendix", "section", "subsection", "paragraph", "point",
                "option", "grade", "type", "class", "group", "letter", "part", "side", "team", "series", "y", "il", "ha",
                "que", "va", "vis");
    if (kBeforeLetter.has(before)) return false;
  }
  return token.casing == Casing::lower || token.has(kSentenceStart);
}

/// A capital A that acts: 'A appoints B'.
bool isLetter(const Document& document, std::uint32_t i) {
  const std::string_view next = document.text(document.tokens()[i + 1]);
  return document.tokens()[i].casing != Casing::lower && next.size() > 1 && next.back() == 's' && next[next.size() - 2] != 's';
}

/// Names in Irish, Gaelic, Vietnamese (An Garda, Cnoc an Tobair, An Nguyen), and German.
bool isForeignAn(const Document& document, std::uint32_t i, Range sentence) {
  const auto& tokens = document.tokens();
  if (kAfterGermanAn.has(LowerWord(document, i + 1))) return true;
  if (tokens[i + 1].casing == Casing::lower || tokens[i + 1].casing == Casing::none) return false;
  const bool afterName = i > sentence.begin + 1 && tokens[i - 1].casing == Casing::title;
  return afterName || tokens[i].casing != Casing::lower;
}

}  // namespace

void detectArticles(const Document& document, std::vector<Finding>& findings) {
  const auto& tokens = document.tokens();
  for (const Range& sentence : document.sentences()) {
    for (std::uint32_t i = sentence.begin; i + 1 < sentence.end; ++i) {
      const std::uint32_t length = tokens[i].bytes.size();
      if (length > 2) continue;
      const LowerWord article(document, i);
      const bool isAn = article == "an";
      if (!(isAn || article == "a") || !isArticle(document, i)) continue;

      const Token& next = tokens[i + 1];
      const bool number = next.kind == TokenKind::number && next.has(kSpaceBefore) && !next.has(kCode);
      if (!number && !isProseWord(document, i + 1)) continue;
      if (kAfterLetter.has(LowerWord(document, i + 1))) continue;
      if (isAn ? isForeignAn(document, i, sentence) : isLetter(document, i)) continue;

      const std::string_view word = document.text(next);
      const Onset onset = onsetOf(word);
      if (!onset.certain || onset.vowel == isAn) continue;

      const Range bytes = document.bytes({i, i + 2});
      const std::string right = withCasingOf(document.text(tokens[i]), isAn ? "a" : "an");
      const std::string fixed = right + std::string(document.text(Range{tokens[i].bytes.end, bytes.end}));
      Finding finding{bytes, Code::articleAAn, Severity::error, kConfidence, "", {{fixed, kFixConfidence}}};
      finding.message = "The article does not fit the sound of " + quoted(word) + ": " + quoted(right) +
                        " goes before it, or another word stood here.";
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace ungarble
