// function-word: small words that stand twice ('of of', 'in the in the'), or side by side though no grammar allows it
// ('added the there was', 'a the').
//
// The lists were chosen by counting: a pair is here when nearly all of its places in 50 million words of news were
// slips. Left out for being right too often: that that, had had, is is, in in ('setting in in May'), on on ('going on
// on the left'), for for, to to, the it ('the it girl'), a of ('Exhibit A of').
#include "core/detect/rules.h"
#include "core/detect/words.h"
#include "core/repair/casing.h"

namespace ungarble {
namespace {

// One place in 70,000 words of news, encyclopedia, government and blogs; of 120 read, all were slips of the writer or
// damage to the text.
constexpr float kDoubledConfidence = 0.99f;
constexpr float kPairConfidence = 0.97f;

constexpr auto kDoubled = wordSet("the", "a", "an", "of", "and", "or", "than", "their", "its", "his", "our", "your",
                                  "been", "be", "with", "from", "by", "as", "were", "would");
constexpr auto kPrepositions = wordSet("of", "in", "to", "for", "on", "with", "from", "at", "by", "and", "as", "into");
constexpr auto kAfterThe = wordSet("a", "an", "this", "these", "those", "his", "their", "its", "my", "your", "our",
                                   "there", "they", "is", "was", "were", "are", "has", "been", "and", "of", "to",
                                   "from", "with", "into", "than");
constexpr auto kAfterA = wordSet("the", "an", "his", "their", "its", "my", "your", "our", "this", "these", "those");
constexpr auto kAfterAn = wordSet("the", "a", "his", "her", "their", "its", "my", "your", "our", "this", "these",
                                  "those", "of", "to", "and", "from", "with", "by");
constexpr auto kDeterminers = wordSet("a", "an", "his", "their", "its", "my", "your", "our", "this", "these", "those");
// After 'a' these make a foreign phrase: the a cappella group, a la carte, a priori.
constexpr auto kForeignAfterA = wordSet("cappella", "capella", "la", "priori", "posteriori", "fortiori", "deux");
// Verbs after which 'the there' was 'that there'.
constexpr auto kSaying = wordSet("added", "adds", "said", "says", "told", "noted", "notes", "stated", "insisted",
                                 "argued", "claimed", "found", "shows", "showed", "believe", "believes", "think",
                                 "thinks", "confirmed", "admitted", "warned", "explained", "acknowledged", "reported",
                                 "suggested", "suggests", "means", "know", "knows", "mentioned", "declared");

class FunctionWords {
 public:
  FunctionWords(const Document& document, std::vector<Finding>& findings) : document_(document), findings_(findings) {}

  void scan(Range sentence) {
    for (std::uint32_t i = sentence.begin; i + 1 < sentence.end;) {
      i += std::max(1u, at(i, sentence));
    }
  }

 private:
  // How many tokens were reported from token `i` on.
  std::uint32_t at(std::uint32_t i, Range sentence) {
    const Token& second = document_.tokens()[i + 1];
    if (second.bytes.size() > 5 || second.casing != Casing::lower) return 0;
    if (document_.tokens()[i].kind != TokenKind::word || document_.tokens()[i].has(kCode)) return 0;
    if (!isProseWord(document_, i + 1)) return 0;
    const LowerWord word(document_, i), next(document_, i + 1);
    if (word.view() == next.view()) return doubled(i, word);
    if (i + 3 < sentence.end && kPrepositions.has(word) && repeatsPair(i, word, next)) return 4;
    return pair(i, sentence, word, next);
  }

  std::uint32_t doubled(std::uint32_t i, const LowerWord& word) {
    // A capital A before a small one is a letter or a grade: Exhibit A a year later.
    const bool letter = word == "a" && document_.tokens()[i].casing != Casing::lower &&
                        !document_.tokens()[i].has(kSentenceStart);
    if (!kDoubled.has(word) || letter) return 0;
    report({i, i + 2}, kDoubledConfidence, quoted(word) + " stands here twice.", {text(i)});
    return 2;
  }

  bool repeatsPair(std::uint32_t i, const LowerWord& word, const LowerWord& next) {
    if (!(next == "the" || next == "a") || !(LowerWord(document_, i + 2) == word.view())) return false;
    if (!(LowerWord(document_, i + 3) == next.view())) return false;
    if (!isProseWord(document_, i + 2) || !isProseWord(document_, i + 3)) return false;
    report({i, i + 4}, kDoubledConfidence, quoted(text(i) + " " + text(i + 1)) + " stands here twice.",
           {text(i) + " " + text(i + 1)});
    return true;
  }

  std::uint32_t pair(std::uint32_t i, Range sentence, const LowerWord& word, const LowerWord& next) {
    const bool isA = word == "a" && document_.tokens()[i].casing == Casing::lower;
    const bool impossible = (word == "the" && kAfterThe.has(next)) || (isA && kAfterA.has(next)) ||
                            (word == "an" && kAfterAn.has(next));
    // Only before another word: 'the this, the that' lists words, 'the "a"' names one.
    if (!impossible || i + 2 >= sentence.end || !isProseWord(document_, i + 2)) return 0;
    if (next == "a" && kForeignAfterA.has(LowerWord(document_, i + 2))) return 0;

    report({i, i + 2}, kPairConfidence, quoted(text(i) + " " + text(i + 1)) + " cannot stand together.",
           fixesOf(i, sentence, word, next));
    return 2;
  }

  std::vector<std::string> fixesOf(std::uint32_t i, Range sentence, const LowerWord& word, const LowerWord& next) {
    if (next == "there" || next == "they") {
      const bool said = i > sentence.begin && kSaying.has(LowerWord(document_, i - 1));
      const std::string with = "that " + text(i + 1);
      return said ? std::vector<std::string>{with, text(i + 1)} : std::vector<std::string>{};
    }
    const bool twoArticles = (word == "a" || word == "an") && next == "the";
    if (twoArticles || kDeterminers.has(next)) return {text(i + 1), text(i)};
    return {};
  }

  std::string text(std::uint32_t i) const { return std::string(document_.text(document_.tokens()[i])); }

  void report(Range tokens, float confidence, std::string message, const std::vector<std::string>& fixes) {
    Finding finding{document_.bytes(tokens), Code::functionWord, Severity::error, confidence, std::move(message), {}};
    // One fix is as good as sure; of two the first is right about twice as often.
    float share = fixes.size() == 1 ? 0.98f : 0.6f;
    for (const std::string& fix : fixes) {
      finding.suggestions.push_back({withCase(tokens.begin, fix), share});
      share = 0.3f;
    }
    findings_.push_back(std::move(finding));
  }

  std::string withCase(std::uint32_t i, const std::string& fix) const {
    return withCasingOf(document_.text(document_.tokens()[i]), fix);
  }

  const Document& document_;
  std::vector<Finding>& findings_;
};

}  // namespace

void detectFunctionWords(const Document& document, std::vector<Finding>& findings) {
  FunctionWords rule(document, findings);
  for (const Range& sentence : document.sentences()) rule.scan(sentence);
}

}  // namespace ungarble
