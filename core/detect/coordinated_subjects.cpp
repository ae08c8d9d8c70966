// agreement after two persons: 'Blinken and Lavrov has held'.
//
// Whether 'X and Y' is two persons or one firm (Marks and Spencer, Trinidad and Tobago, Tom and Jerry) only the text
// can tell. So the rule asks for proof: each of the two stands elsewhere in the text behind a first name or a title,
// alone and not beside the other ('Antony Blinken', 'Sergei Lavrov'), and the pair opens its clause, so that it is the
// subject (not 'a call between X and Y has'). Without proof it is silent.
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/detect/rules.h"
#include "core/detect/words.h"

namespace ungarble {
namespace {

constexpr float kConfidence = 0.97f;
constexpr float kFixConfidence = 0.6f;

struct Form {
  std::string_view wrong;
  std::string_view right;
};
constexpr Form kForms[] = {{"has", "have"}, {"is", "are"}, {"was", "were"}, {"does", "do"}};

// Capitalised words before a name that are no first name: they begin sentences or describe places and firms.
constexpr auto kNotFirstNames =
    wordSet("the", "a", "an", "and", "but", "in", "on", "at", "for", "with", "from", "of", "to", "by", "as", "if", "when",
            "while", "after", "before", "since", "although", "though", "because", "that", "this", "his", "her", "their",
            "our", "my", "its", "both", "between", "great", "northern", "southern", "eastern", "western", "north",
            "south", "east", "west", "new", "old", "said", "says", "like", "or", "nor", "then", "now", "yet", "so");

std::string_view rightForm(std::string_view verb) {
  for (const Form& form : kForms) {
    if (form.wrong == verb) return form.right;
  }
  return {};
}

class CoordinatedSubjects {
 public:
  explicit CoordinatedSubjects(const Document& document) : document_(document), tokens_(document.tokens()) {}

  void scan(Range sentence, std::vector<Finding>& findings) {
    for (std::uint32_t i = sentence.begin; i + 3 < sentence.end; ++i) {
      if (!isName(i) || !(LowerWord(document_, i + 1) == "and") || !isName(i + 2)) continue;
      const std::string_view right = isProseWord(document_, i + 3) && tokens_[i + 3].casing == Casing::lower
                                         ? rightForm(LowerWord(document_, i + 3))
                                         : std::string_view();
      if (right.empty() || !opensClause(i, sentence) || !isPerson(i) || !isPerson(i + 2)) continue;
      findings.push_back(makeFinding(i, right, sentence));
    }
  }

 private:
  bool isName(std::uint32_t i) const {
    const Token& token = tokens_[i];
    return token.kind == TokenKind::word && !token.has(kQuoted) && !token.has(kCode) && !token.has(kHeading) &&
           (token.casing == Casing::title || token.casing == Casing::mixed) && token.bytes.size() > 2;
  }

  bool opensClause(std::uint32_t i, Range sentence) const {
    if (i == sentence.begin) return true;
    // After a comma, unless the comma parts names of a list: 'signed by Biden, Blinken and Lavrov has'.
    const bool comma = document_.text(tokens_[i - 1]) == ",";
    if (!comma || i - 1 == sentence.begin) return false;
    static constexpr auto kDates = wordSet("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                           "january", "february", "march", "april", "may", "june", "july", "august",
                                           "september", "october", "november", "december");
    return tokens_[i - 2].casing == Casing::lower || kDates.has(LowerWord(document_, i - 2));
  }

  // Whether the name at token `i` stands elsewhere behind a first name and not beside an 'and'.
  bool isPerson(std::uint32_t i) {
    if (!proven_) proveAll();
    const auto found = proven_->find(document_.text(tokens_[i]));
    return found != proven_->end() && found->second;
  }

  // Linear, and made only when a sentence asks for it.
  void proveAll() {
    proven_.emplace();
    for (std::uint32_t i = 1; i + 1 < tokens_.size(); ++i) {
      if (!isName(i) || !isName(i - 1) || !tokens_[i].has(kSpaceBefore) || tokens_[i].has(kSentenceStart)) continue;
      const bool first = !kNotFirstNames.has(LowerWord(document_, i - 1));
      const bool alone = !(LowerWord(document_, i + 1) == "and") && document_.text(tokens_[i + 1]) != "&" &&
                         (i < 2 || (!(LowerWord(document_, i - 2) == "and") && document_.text(tokens_[i - 2]) != "&"));
      const bool ends = tokens_[i + 1].casing != Casing::title;  // Antony Blinken House is no person
      if (first && alone && ends) (*proven_)[document_.text(tokens_[i])] = true;
    }
  }

  Finding makeFinding(std::uint32_t i, std::string_view right, Range sentence) const {
    const Token& verb = tokens_[i + 3];
    const std::string pair = std::string(document_.text(document_.bytes({i, i + 3})));
    Finding finding{verb.bytes, Code::agreement, Severity::error, kConfidence, "", {}};
    // 'has held': one replacement for both words, so that 'held' can be offered as well.
    const bool participle = right == "have" && i + 4 < sentence.end && isProseWord(document_, i + 4) && isSimplePast(i + 4);
    if (participle) {
      const std::string held(document_.text(tokens_[i + 4]));
      finding.bytes.end = tokens_[i + 4].bytes.end;
      finding.suggestions = {{"have " + held, kFixConfidence}, {held, 0.3f}};
    } else {
      finding.suggestions = {{std::string(right), kFixConfidence}};
    }
    finding.message = quoted(pair) + " are two: " + quoted(document_.text(verb)) + " does not agree with them.";
    return finding;
  }

  // A participle that is also the simple past: agreed, held, met.
  bool isSimplePast(std::uint32_t i) const {
    static constexpr auto kIrregular = wordSet("held", "met", "had", "made", "said", "told", "kept", "left", "lost",
                                               "sent", "spent", "built", "found", "led", "paid", "won", "brought",
                                               "sought", "heard", "set", "put", "cut", "signalled", "fought", "sat");
    const LowerWord word(document_, i);
    const std::string_view view = word;
    return kIrregular.has(view) || (view.size() > 3 && view.substr(view.size() - 2) == "ed");
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  std::optional<std::unordered_map<std::string_view, bool>> proven_;
};

}  // namespace

void detectCoordinatedSubjects(const Document& document, std::vector<Finding>& findings) {
  CoordinatedSubjects rule(document);
  for (const Range& sentence : document.sentences()) rule.scan(sentence, findings);
}

}  // namespace ungarble
