// agreement: a verb form that its subject or auxiliary never takes: 'they was', 'he are', 'This are', 'it would goes',
// 'does not has'.
//
// Chosen by counting over 50 million words of news. Left out for being right too often: 'he have' after another verb
// (did he have, insisted that he have), 'these is' inside a sentence (one of these is), 'you is' (all I ask of you is),
// 'I is' (World War I is), 'to has' (the man she is married to has). Speech is left alone: people talk as they like.
#include <array>
#include <optional>
#include <utility>

#include "core/detect/rules.h"
#include "core/detect/words.h"
#include "core/repair/casing.h"

namespace ungarble {
namespace {

// One place in 2 million words of news, encyclopedia, government and blogs; each was a slip of the writer.
constexpr float kConfidence = 0.96f;
constexpr float kFixConfidence = 0.8f;

struct Form {
  std::string_view wrong;
  std::string_view right;
};

// Of a plural subject.
constexpr Form kPlural[] = {{"is", "are"},     {"was", "were"},  {"has", "have"},   {"does", "do"},    {"goes", "go"},
                            {"says", "say"},   {"makes", "make"}, {"takes", "take"}, {"gets", "get"},   {"wants", "want"},
                            {"knows", "know"}, {"seems", "seem"}, {"comes", "come"}, {"gives", "give"}, {"needs", "need"}};
// Of a singular subject.
constexpr Form kSingular[] = {{"are", "is"}, {"were", "was"}, {"have", "has"}};
// After an auxiliary: the plain form.
constexpr Form kPlain[] = {
    {"goes", "go"},     {"has", "have"},     {"does", "do"},        {"says", "say"},       {"makes", "make"},
    {"takes", "take"},  {"gets", "get"},     {"becomes", "become"}, {"seems", "seem"},     {"comes", "come"},
    {"gives", "give"},  {"knows", "know"},   {"thinks", "think"},   {"wants", "want"},     {"allows", "allow"},
    {"brings", "bring"}, {"keeps", "keep"},  {"finds", "find"},     {"begins", "begin"},   {"appears", "appear"},
    {"includes", "include"}, {"provides", "provide"}, {"requires", "require"}, {"remains", "remain"},
    {"tells", "tell"},  {"receives", "receive"}, {"contains", "contain"}, {"happens", "happen"}, {"went", "go"},
    {"became", "become"}, {"gave", "give"}, {"took", "take"}, {"knew", "know"}};

template <std::size_t N>
std::optional<std::string_view> rightForm(const Form (&forms)[N], std::string_view word) {
  for (const Form& form : forms) {
    if (form.wrong == word) return form.right;
  }
  return std::nullopt;
}

constexpr auto kPluralPronouns = wordSet("they", "we");
constexpr auto kSingularPronouns = wordSet("he", "she", "it", "this");
constexpr auto kPluralStarters = wordSet("these", "those");
// could, would ... are never nouns; can, will and may are, but not after a pronoun.
constexpr auto kModals = wordSet("could", "would", "should", "cannot", "can't", "won't", "couldn't", "wouldn't",
                                 "shouldn't");
constexpr auto kNounModals = wordSet("can", "will", "may", "might", "must");
constexpr auto kSubjects = wordSet("he", "she", "it", "they", "we", "you");
constexpr auto kDo = wordSet("do", "does", "did");
constexpr auto kRelatives = wordSet("who", "that", "which", "those", "what", "whom");
constexpr auto kDoNot = wordSet("don't", "doesn't", "didn't");
// They join a pronoun to others before it, or make it an object.
constexpr auto kJoiners = wordSet("and", "or", "nor", "than", "as", "of", "with", "for", "to");

class Agreement {
 public:
  Agreement(const Document& document, Range sentence) : document_(document), sentence_(sentence) {}

  // The right form of the verb at token `i`, if it is wrong after what stands before it.
  std::optional<std::string_view> fix(std::uint32_t i) const {
    if (i == sentence_.begin || !isProseWord(document_, i)) return std::nullopt;
    const Token& token = document_.tokens()[i];
    if (token.casing != Casing::lower || token.has(kQuoted)) return std::nullopt;
    const LowerWord verb(document_, i), before(document_, i - 1);
    if (document_.tokens()[i - 1].has(kCode)) return std::nullopt;
    if (const auto form = afterAuxiliary(i, before, verb)) return form;
    return afterPronoun(i, before, verb);
  }

 private:
  std::optional<std::string_view> afterAuxiliary(std::uint32_t i, const LowerWord& before, const LowerWord& verb) const {
    const auto form = rightForm(kPlain, verb);
    if (!form) return std::nullopt;
    const bool modal = kModals.has(before) && !(before == "could" && verb == "has");  // as fast as he could has
    const bool nounModal = kNounModals.has(before) && wordBefore(i - 1, kSubjects);
    const bool negated = kDoNot.has(before) || (before == "not" && wordBefore(i - 1, kDo));
    const std::uint32_t auxiliary = before == "not" ? i - 2 : i - 1;
    const bool elliptic = negated && wordBefore(auxiliary, kRelatives);  // what helps those who do not appears clear
    if (modal || nounModal || (negated && !elliptic)) return form;
    return std::nullopt;
  }

  std::optional<std::string_view> afterPronoun(std::uint32_t i, const LowerWord& before, const LowerWord& verb) const {
    const bool starts = i - 1 == sentence_.begin && document_.tokens()[i - 1].casing == Casing::title;
    const bool joined = i - 1 > sentence_.begin && wordBefore(i - 1, kJoiners);
    if (kPluralPronouns.has(before) && !joined) {
      // we needs, they wants: nouns do not follow a bare pronoun
      return rightForm(kPlural, verb);
    }
    if (starts && kPluralStarters.has(before)) {
      if (verb == "is" || verb == "was" || verb == "has") return rightForm(kPlural, verb);
    }
    const bool heAre = (before == "he" || before == "she") && verb == "are" && !joined;
    const bool atStart = starts && kSingularPronouns.has(before) && verb != "were" && !followedByWish(i);
    if (heAre || atStart) return rightForm(kSingular, verb);
    return std::nullopt;
  }

  // 'It have ...!' as a question or wish ends with no full stop; rare enough to be left alone.
  bool followedByWish(std::uint32_t) const {
    const std::string_view last = document_.text(document_.tokens()[sentence_.end - 1]);
    return last == "?" || last == "!";
  }

  template <std::size_t N>
  bool wordBefore(std::uint32_t i, const WordSet<N>& set) const {
    return i > sentence_.begin && set.has(LowerWord(document_, i - 1));
  }

  const Document& document_;
  Range sentence_;
};

}  // namespace

void detectAgreement(const Document& document, std::vector<Finding>& findings) {
  for (const Range& sentence : document.sentences()) {
    const Agreement agreement(document, sentence);
    for (std::uint32_t i = sentence.begin + 1; i < sentence.end; ++i) {
      const auto right = agreement.fix(i);
      if (!right) continue;
      const Token& verb = document.tokens()[i];
      Finding finding{verb.bytes, Code::agreement, Severity::error, kConfidence, "", {{std::string(*right), kFixConfidence}}};
      finding.message = quoted(document.text(verb)) + " does not agree with " +
                        quoted(document.text(document.tokens()[i - 1])) + ".";
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace ungarble
