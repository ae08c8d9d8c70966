#include "core/entity/word_facts.h"

#include <algorithm>
#include <string>

#include "core/entity/truecase.h"
#include "core/model/word_hash.h"
#include "core/text/characters.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kAnyBucket = 0xFFFFFFFFu;

std::uint8_t numberShape(std::string_view text) {
  const auto digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isAsciiDigit));
  if (digits == text.size()) {
    if (digits == 4 && (text[0] == '1' || text[0] == '2')) return 0;  // 1987
    return digits <= 2 ? 1 : 2;
  }
  if (text.size() - digits == 1 && text.back() == 's') return 3;  // 1990s
  return isAsciiLetter(text.back()) ? 4 : 5;                      // 21st; 1,200.5
}

std::uint8_t wordShape(std::string_view text) {
  const bool hasStop = text.find('.') != std::string_view::npos;
  if (text.size() <= 2 && hasStop) return 0;  // J.
  if (hasStop) return 1;                      // U.S., Inc.
  if (text.size() == 1) return 2;
  if (text.find('\'') != std::string_view::npos) return text.front() == '\'' ? 3 : 4;
  if (std::any_of(text.begin(), text.end(), isAsciiDigit)) return 5;
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return 6;
  return text.size() <= 3 ? 7 : 8;
}

std::uint8_t shapeOf(std::string_view text, TokenKind kind) {
  switch (kind) {
    case TokenKind::word: return wordShape(text);
    case TokenKind::number: return static_cast<std::uint8_t>(9 + numberShape(text));
    case TokenKind::punctuation:
      switch (text.front()) {
        case '.': return 15;
        case ',': return 16;
        case '-': return 17;
        case '(': return 18;
        case ')': return 19;
        default: return 20;
      }
    case TokenKind::symbol: return text == "&" ? 21 : 22;
    default: return 23;
  }
}

/// The first list that holds a name of several words, counted from 0.
std::uint8_t firstList(std::uint16_t flags, std::uint8_t seenIn) {
  constexpr std::uint8_t kLists = 9;
  std::uint8_t list = 0;
  while (list < kLists && (flags & 1u << list) == 0) ++list;
  return list < kLists || seenIn == 0 ? list : static_cast<std::uint8_t>(kLists + seenIn - 1);
}

class FactReader {
 public:
  FactReader(const Document& document, Range sentence, const Vocabulary& vocabulary, const Gazetteer& gazetteer,
             std::vector<WordFacts>& facts)
      : document_(document), sentence_(sentence), vocabulary_(vocabulary), gazetteer_(gazetteer), facts_(facts) {}

  void read() {
    facts_.assign(sentence_.size(), WordFacts{});
    const SentenceCasing casing = sentenceCasing(document_, sentence_);
    for (std::uint32_t i = 0; i < sentence_.size(); ++i) readToken(i, casing);
    if (gazetteer_.classes() > 0) findPhrases();
  }

 private:
  const Token& tokenAt(std::uint32_t i) const { return document_.tokens()[sentence_.begin + i]; }

  void readToken(std::uint32_t i, SentenceCasing casing) {
    const Token& token = tokenAt(i);
    WordFacts& facts = facts_[i];
    facts.casing = static_cast<std::uint8_t>(static_cast<unsigned>(token.casing) + 5u * static_cast<unsigned>(casing) +
                                             (token.has(kSentenceStart) ? 20u : 0u));
    facts.shape = shapeOf(document_.text(token), token.kind);
    form_.clear();
    appendNormalized(document_.text(token).substr(token.kind == TokenKind::hashtag ? 1 : 0), form_);
    folded_ = form_;
    for (char& c : folded_) {
      if (isAsciiDigit(c)) c = '0';
    }
    const NameEntry entry = gazetteer_.find(folded_.empty() ? kNoWord : vocabulary_.find(folded_), form_);
    facts.form = fnv1a(folded_);
    facts.prefix = prefixBucket(folded_, kAnyBucket);
    facts.suffix = suffixBucket(folded_, kAnyBucket);
    facts.ending = fnv1a(std::string_view(folded_).substr(folded_.size() - std::min<std::size_t>(folded_.size(), 2)));
    facts.nameClass = entry.nameClass;
    facts.cluster = entry.cluster;
    facts.seenAs = entry.seenAs;
    facts.isCapital = meansName(token, casing, gazetteer_.casing(entry.nameClass));
  }

  static bool meansName(const Token& token, SentenceCasing sentence, UsualCasing usual) {
    if (token.kind != TokenKind::word || token.casing == Casing::none) return false;
    const bool isUsuallyLower = usual == UsualCasing::lower || usual == UsualCasing::mostlyLower;
    if (sentence == SentenceCasing::lower) return usual >= UsualCasing::mostlyTitle;
    if (token.casing == Casing::lower) return false;
    return !isUsuallyLower || (sentence == SentenceCasing::usual && !token.has(kSentenceStart));
  }

  void findPhrases() {
    for (std::uint32_t begin = 0; begin < sentence_.size();) {
      begin += facts_[begin].isCapital || tokenAt(begin).casing >= Casing::title ? markPhrase(begin) : 1;
    }
  }

  /// Marks the longest name that begins here; how many tokens to go on.
  std::uint32_t markPhrase(std::uint32_t begin) {
    std::uint32_t best = 1;
    std::uint8_t bestClass = 0;
    form_.clear();
    for (std::uint32_t n = 1; n <= Gazetteer::kMaxWords && begin + n <= sentence_.size(); ++n) {
      if (n > 1) form_.push_back(' ');
      appendNormalized(document_.text(tokenAt(begin + n - 1)), form_);
      const std::uint8_t found = n > 1 ? gazetteer_.phraseClass(form_) : std::uint8_t{0};
      if (found == 0) continue;
      best = n;
      bestClass = found;
    }
    const unsigned list = firstList(gazetteer_.flags(bestClass), gazetteer_.seenIn(bestClass));
    for (std::uint32_t n = 0; bestClass != 0 && n < best; ++n) {
      const unsigned place = n == 0 ? 0 : n + 1 < best ? 1 : 2;
      facts_[begin + n].phrase = static_cast<std::uint8_t>(1 + 3 * list + place);
    }
    return best;
  }

  const Document& document_;
  Range sentence_;
  const Vocabulary& vocabulary_;
  const Gazetteer& gazetteer_;
  std::vector<WordFacts>& facts_;  // counted from the beginning of the sentence
  std::string form_, folded_;
};

}  // namespace

void wordFacts(const Document& document, Range sentence, const Vocabulary& vocabulary, const Gazetteer& gazetteer,
               std::vector<WordFacts>& facts) {
  FactReader(document, sentence, vocabulary, gazetteer, facts).read();
}

}  // namespace ungarble
