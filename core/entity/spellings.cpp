#include "core/entity/spellings.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/detect/words.h"
#include "core/model/word_hash.h"
#include "core/text/abbreviations.h"

namespace ungarble {
namespace {

constexpr std::size_t kShortest = 5;   // letters: shorter names are too often one letter apart
constexpr std::size_t kLongest = 24;
constexpr std::size_t kMaxShared = 4;  // names that one form with a letter left out is kept for
constexpr float kConfidence = 0.95f;

struct Spelling {
  std::vector<std::uint32_t> places;  // tokens
  bool known = true;                  // in the vocabulary or the gazetteer
};

/// Whether the token is a name or the start of a sentence: a word with one capital, in front.
bool isCandidate(const Document& document, std::uint32_t i) {
  const Token& token = document.tokens()[i];
  const std::size_t size = token.bytes.size();
  return token.kind == TokenKind::word && token.casing == Casing::title && size >= kShortest && size <= kLongest &&
         !token.has(kCode) && !token.has(kHeading);
}

/// The capitalised word right before or behind a token of the same sentence; empty when there is none.
std::string_view neighbour(const Document& document, std::uint32_t i, bool behind) {
  const auto& tokens = document.tokens();
  if (behind ? i + 1 >= tokens.size() : i == 0) return {};
  const std::uint32_t k = behind ? i + 1 : i - 1;
  if (tokens[behind ? k : i].has(kSentenceStart)) return {};
  const bool name = tokens[k].kind == TokenKind::word && tokens[k].casing == Casing::title &&
                    !(tokens[k].has(kSentenceStart) && startsSentences(document.text(tokens[k])));
  return name ? document.text(tokens[k]) : std::string_view{};
}

/// One letter put in, left out or exchanged, or two neighbours swapped; the first letter is the same, and the longer
/// one is no ending on the shorter (Ivanov, Ivanova).
bool oneLetterApart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b || b.size() - a.size() > 1 || b.starts_with(a) || a.front() != b.front()) return false;
  const std::size_t at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (a.size() < b.size()) return a.substr(at) == b.substr(at + 1);
  if (a.substr(at + 1) == b.substr(at + 1)) return true;
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

/// Hands on the hashes of a word and of its forms with one letter left out: words one letter apart share one.
template <typename Visit>
void forEachForm(std::string_view word, Visit visit) {
  visit(fnv1a(word));
  std::string form;
  for (std::size_t i = 0; i < word.size(); ++i) {
    form.assign(word.substr(0, i)).append(word.substr(i + 1));
    visit(fnv1a(form));
  }
}

class SpellingFinder {
 public:
  SpellingFinder(const Document& document, const Scan& scan, const Gazetteer& gazetteer) : document_(document) {
    std::string form;
    for (std::uint32_t i = 0; i < document.tokens().size(); ++i) {
      if (!isCandidate(document, i)) continue;
      Spelling& spelling = spellings_[document.text(document.tokens()[i])];
      if (spelling.places.empty()) {
        form.clear();
        appendNormalized(document.text(document.tokens()[i]), form);
        spelling.known = scan.word[i] != kNoWord || gazetteer.find(scan.word[i], form).nameClass != 0;
        order_.push_back(i);
      }
      spelling.places.push_back(i);
    }
  }

  void find(std::vector<Finding>& findings) {
    for (const std::uint32_t i : order_) {
      const std::string_view word = document_.text(document_.tokens()[i]);
      if (spellings_.at(word).places.size() > 1) addUsual(word);
    }
    if (usual_.empty()) return;
    for (const std::uint32_t i : order_) {
      const std::string_view word = document_.text(document_.tokens()[i]);
      const Spelling& spelling = spellings_.at(word);
      if (spelling.known || spelling.places.size() > 1) continue;
      if (const std::string_view right = usualFor(word, i); !right.empty()) findings.push_back(describe(i, right));
    }
  }

 private:
  void addUsual(std::string_view word) {
    forEachForm(word, [&](std::uint32_t hash) {
      std::vector<std::string_view>& words = usual_[hash];
      const bool isNew = std::find(words.begin(), words.end(), word) == words.end();
      if (isNew && words.size() < kMaxShared) words.push_back(word);
    });
  }

  /// The usual spelling of the name at `i`; empty when there is none, or more than one.
  std::string_view usualFor(std::string_view word, std::uint32_t i) const {
    std::string_view right;
    bool doubtful = false;
    forEachForm(word, [&](std::uint32_t hash) {
      const auto words = usual_.find(hash);
      if (words == usual_.end()) return;
      for (const std::string_view other : words->second) {
        if (other == right || !oneLetterApart(word, other)) continue;
        doubtful = doubtful || !right.empty();
        right = other;
      }
    });
    return !right.empty() && !doubtful && isSame(i, spellings_.at(right)) ? right : std::string_view{};
  }

  /// Whether what stands around the odd spelling also stands around the usual one.
  bool isSame(std::uint32_t i, const Spelling& usual) const {
    bool sameBefore = false, sameBehind = false;
    const std::string_view before = neighbour(document_, i, false), behind = neighbour(document_, i, true);
    for (const std::uint32_t place : usual.places) {
      sameBefore = sameBefore || (!before.empty() && neighbour(document_, place, false) == before);
      sameBehind = sameBehind || (!behind.empty() && neighbour(document_, place, true) == behind);
    }
    if ((!before.empty() && !sameBefore) || (!behind.empty() && !sameBehind)) return false;
    return usual.places.size() >= (sameBefore || sameBehind ? 2u : 3u);
  }

  Finding describe(std::uint32_t i, std::string_view right) const {
    Finding finding;
    finding.bytes = document_.tokens()[i].bytes;
    finding.code = Code::garbledName;
    finding.severity = Severity::warning;
    finding.confidence = kConfidence;
    finding.message = "Everywhere else in this text the name is spelt " + quoted(right) + ".";
    finding.suggestions.push_back({std::string(right), kConfidence});
    return finding;
  }

  const Document& document_;
  std::unordered_map<std::string_view, Spelling> spellings_;
  std::vector<std::uint32_t> order_;  // the first place of each spelling
  std::unordered_map<std::uint32_t, std::vector<std::string_view>> usual_;  // by hash of a form: words written often
};

}  // namespace

void findOddSpellings(const Document& document, const Scan& scan, const Gazetteer& gazetteer,
                      std::vector<Finding>& findings) {
  SpellingFinder(document, scan, gazetteer).find(findings);
}

}  // namespace ungarble
