// An abbreviation is known by its list entry or by its shape (single letters with stops between them). Some words are
// one only in the right place: No. before a number, Mar. before a day, J. before a name.
#include "core/text/abbreviations.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

enum class Place : std::uint8_t {
  never,
  anywhere,
  beforeNumber,  // only before a digit: No. 5, Fig. 2, p. 12
  inside,        // only where a sentence plainly goes on: before a comma, a digit or a lower-case letter
};

struct Entry {
  std::string_view word;  // in lower case, without the stop
  Place lower;            // where the word written in lower case is one
  Place capital;          // the same with a capital at its start
  Abbreviation kind;
};

using enum Place;
using enum Abbreviation;

// Sorted by word.
constexpr Entry kEntries[] = {
    {"adm", never, anywhere, title},             {"al", anywhere, anywhere, open},
    {"ala", never, inside, open},                {"approx", anywhere, anywhere, title},
    {"apr", never, inside, open},                {"apt", never, beforeNumber, title},
    {"ariz", never, anywhere, open},             {"ark", never, inside, open},
    {"art", beforeNumber, beforeNumber, title},  {"asst", never, anywhere, title},
    {"atty", never, anywhere, title},            {"aug", never, inside, open},
    {"ave", never, anywhere, open},              {"blvd", never, anywhere, open},
    {"brig", never, anywhere, title},            {"bros", never, anywhere, open},
    {"c", beforeNumber, never, title},           {"ca", beforeNumber, never, title},
    {"calif", never, anywhere, open},            {"capt", never, anywhere, title},
    {"cf", anywhere, anywhere, title},           {"ch", beforeNumber, beforeNumber, title},
    {"chap", beforeNumber, beforeNumber, title}, {"cmdr", never, anywhere, title},
    {"co", never, anywhere, open},               {"col", never, anywhere, title},
    {"colo", never, anywhere, open},             {"cols", beforeNumber, anywhere, title},
    {"comdr", never, anywhere, title},           {"cong", never, anywhere, title},
    {"conn", never, anywhere, open},             {"corp", never, anywhere, open},
    {"cpl", never, anywhere, title},             {"d", beforeNumber, never, title},
    {"dec", never, inside, open},                {"del", never, inside, open},
    {"dept", inside, anywhere, title},           {"det", never, anywhere, title},
    {"dist", inside, inside, open},              {"dr", never, anywhere, title},
    {"drs", never, anywhere, title},             {"ed", inside, inside, open},
    {"eds", inside, inside, open},               {"eq", beforeNumber, anywhere, title},
    {"eqs", beforeNumber, anywhere, title},      {"esp", inside, never, title},
    {"est", inside, inside, title},              {"etc", anywhere, anywhere, closing},
    {"ex", beforeNumber, beforeNumber, title},   {"ext", beforeNumber, beforeNumber, title},
    {"feb", never, inside, open},                {"fig", beforeNumber, anywhere, title},
    {"figs", beforeNumber, anywhere, title},     {"fla", never, anywhere, open},
    {"fr", never, anywhere, title},              {"fri", never, inside, open},
    {"ft", inside, anywhere, title},             {"ga", never, inside, open},
    {"gen", never, anywhere, title},             {"gov", never, anywhere, title},
    {"govs", never, anywhere, title},            {"hon", never, anywhere, title},
    {"hr", inside, never, open},                 {"hrs", inside, never, open},
    {"hwy", never, anywhere, title},             {"ibid", anywhere, anywhere, closing},
    {"ill", never, inside, open},                {"inc", never, anywhere, open},
    {"ind", never, inside, open},                {"insp", never, anywhere, title},
    {"jan", never, inside, open},                {"jr", never, anywhere, open},
    {"jul", never, inside, open},                {"jun", never, inside, open},
    {"kan", never, inside, open},                {"ky", never, inside, open},
    {"la", never, inside, open},                 {"lb", inside, never, open},
    {"lbs", inside, never, open},                {"lt", never, anywhere, title},
    {"ltd", never, anywhere, open},              {"maj", never, anywhere, title},
    {"mar", never, inside, open},                {"mass", never, inside, open},
    {"max", inside, never, title},               {"md", never, inside, open},
    {"messrs", never, anywhere, title},          {"mfg", never, anywhere, open},
    {"mgr", never, anywhere, title},             {"mich", never, anywhere, open},
    {"min", inside, never, title},               {"minn", never, anywhere, open},
    {"misc", inside, inside, title},             {"miss", never, inside, open},
    {"mlle", never, anywhere, title},            {"mme", never, anywhere, title},
    {"mo", never, inside, open},                 {"mon", never, inside, open},
    {"mont", never, inside, open},               {"mr", anywhere, anywhere, title},
    {"mrs", anywhere, anywhere, title},          {"ms", never, anywhere, title},
    {"msgr", never, anywhere, title},            {"mt", never, anywhere, title},
    {"neb", never, inside, open},                {"nev", never, inside, open},
    {"no", beforeNumber, beforeNumber, title},   {"nos", beforeNumber, beforeNumber, title},
    {"nov", never, inside, open},                {"oct", never, inside, open},
    {"okla", never, anywhere, open},             {"ont", never, inside, open},
    {"op", beforeNumber, beforeNumber, title},   {"ore", never, inside, open},
    {"oz", inside, never, open},                 {"p", beforeNumber, never, title},
    {"pa", never, inside, open},                 {"para", beforeNumber, beforeNumber, title},
    {"pfc", never, anywhere, title},             {"plc", never, inside, open},
    {"pp", beforeNumber, never, title},          {"pres", never, anywhere, title},
    {"prof", never, anywhere, title},            {"profs", never, anywhere, title},
    {"pt", beforeNumber, beforeNumber, title},   {"pvt", never, anywhere, title},
    {"rd", never, inside, open},                 {"ref", beforeNumber, beforeNumber, title},
    {"refs", beforeNumber, beforeNumber, title}, {"rep", never, anywhere, title},
    {"reps", never, anywhere, title},            {"rev", never, anywhere, title},
    {"sat", never, inside, open},                {"sec", beforeNumber, beforeNumber, title},
    {"sen", never, anywhere, title},             {"sens", never, anywhere, title},
    {"sep", never, inside, open},                {"sept", never, anywhere, open},
    {"sgt", never, anywhere, title},             {"sq", inside, never, title},
    {"sr", never, anywhere, open},               {"st", never, anywhere, open},
    {"ste", never, anywhere, title},             {"sun", never, inside, open},
    {"supt", never, anywhere, title},            {"tab", never, beforeNumber, title},
    {"tenn", never, anywhere, open},             {"tex", never, inside, open},
    {"thu", never, inside, open},                {"thur", never, inside, open},
    {"thurs", never, inside, open},              {"treas", never, anywhere, title},
    {"tue", never, inside, open},                {"tues", never, inside, open},
    {"univ", never, anywhere, title},            {"v", anywhere, never, title},
    {"va", never, inside, open},                 {"ver", beforeNumber, beforeNumber, title},
    {"viz", anywhere, anywhere, title},          {"vol", beforeNumber, beforeNumber, title},
    {"vols", beforeNumber, beforeNumber, title}, {"vs", anywhere, anywhere, title},
    {"vt", never, inside, open},                 {"wash", never, inside, open},
    {"wed", never, inside, open},                {"wis", never, inside, open},
    {"wyo", never, anywhere, open},
};
static_assert(std::is_sorted(std::begin(kEntries), std::end(kEntries),
                             [](const Entry& a, const Entry& b) { return a.word < b.word; }));

// Sorted.
constexpr std::string_view kStarters[] = {
    "a", "according", "after", "all", "although", "an", "and", "another", "as", "at", "because", "before", "both",
    "but", "by", "despite", "during", "each", "even", "every", "few", "for", "from", "he", "her", "here", "his",
    "how", "however", "i", "if", "in", "instead", "is", "it", "its", "later", "many", "meanwhile", "more",
    "moreover", "most", "my", "neither", "no", "nor", "not", "now", "on", "once", "one", "only", "or", "other",
    "others", "our", "over", "perhaps", "several", "she", "since", "so", "some", "still", "such", "than", "that",
    "the", "their", "then", "there", "these", "they", "this", "those", "though", "thus", "to", "today", "under",
    "until", "we", "what", "when", "where", "whether", "which", "while", "who", "why", "with", "without", "yet",
    "you", "your",
};
static_assert(std::is_sorted(std::begin(kStarters), std::end(kStarters)));

// Degrees and the like, whose parts are longer than a letter.
constexpr std::string_view kPatterns[] = {
    "B.Ed.", "B.Sc.", "D.Phil.", "Ed.D.", "LL.B.", "LL.D.", "LL.M.", "Lt.Col.", "M.Ed.", "M.Phil.", "M.Sc.", "Ph.D.",
    "Pharm.D.", "Psy.D.",
};

/// An ASCII word in lower case in a fixed buffer; empty when it is too long or not ASCII letters.
class LowerWord {
 public:
  explicit LowerWord(std::string_view word) {
    if (word.size() > buffer_.size()) return;
    for (const char c : word) {
      if (!isAsciiLetter(c)) return;
      buffer_[size_++] = static_cast<char>(c | 0x20);
    }
    whole_ = size_ == word.size();
  }
  std::string_view view() const { return whole_ ? std::string_view(buffer_.data(), size_) : std::string_view(); }

 private:
  std::array<char, 12> buffer_{};
  std::size_t size_ = 0;
  bool whole_ = false;
};

const Entry* findEntry(std::string_view word) {
  const LowerWord lower(word);
  if (lower.view().empty()) return nullptr;
  const auto* entry = std::lower_bound(std::begin(kEntries), std::end(kEntries), lower.view(),
                                       [](const Entry& e, std::string_view key) { return e.word < key; });
  return entry != std::end(kEntries) && entry->word == lower.view() ? entry : nullptr;
}

bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }

char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

/// The offset of the next thing that shows on this line after white space, or npos at the end of the line.
std::size_t nextOnLine(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const CodePoint c = decodeAt(text, offset);
    if (isLineBreak(c.value)) return std::string_view::npos;
    const CharClass charClass = classOf(c.value);
    if (charClass != CharClass::space && charClass != CharClass::ignorable) return offset;
    offset += c.length;
  }
  return std::string_view::npos;
}

bool fits(Place place, std::string_view text, std::size_t afterStop) {
  if (place == never || place == anywhere) return place == anywhere;
  const std::size_t next = nextOnLine(text, afterStop);
  if (next == std::string_view::npos) return false;
  const char c = text[next];
  if (place == beforeNumber) return isAsciiDigit(c);
  if (next == afterStop) return c == ',' || c == ';' || c == ':' || c == ')';
  return isAsciiDigit(c) || isLower(decodeAt(text, next).value) || c == '(';
}

/// J. in J. K. Rowling, but not in Plan B. The next day.
bool isInitial(std::string_view text, std::size_t afterStop) {
  const std::size_t next = nextOnLine(text, afterStop);
  if (next == std::string_view::npos || next == afterStop) return false;
  const CodePoint first = decodeAt(text, next);
  if (!isUpper(first.value)) return false;
  std::size_t end = next;
  while (end < text.size() && isAsciiLetter(text[end])) ++end;
  if (end == next + 1 && at(text, end) == '.') return true;
  return !startsSentences(text.substr(next, end - next));
}

/// The end of single letters with stops between them (U.S., e.g.), or `begin`.
std::uint32_t initialismEnd(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin;
  std::uint32_t letters = 0;
  while (isAsciiLetter(at(text, end)) && at(text, end + 1) == '.') {
    end += 2;
    ++letters;
  }
  if (letters == 0) return begin;
  const bool lastWithoutStop = isAsciiLetter(at(text, end)) && !isAsciiAlnum(at(text, end + 1)) &&
                               static_cast<unsigned char>(at(text, end + 1)) < 0x80;
  if (lastWithoutStop && isCapital(text[end]) == isCapital(text[begin])) return end + 1;
  // U.S.A followed by more letters: a new word without a space before it.
  if (isAsciiLetter(at(text, end)) && letters == 1) return begin;
  // J... is an initial that trails off.
  return letters >= 2 ? end : begin;
}

}  // namespace

std::uint32_t abbreviationEnd(std::string_view text, std::uint32_t begin, std::uint32_t wordEnd) {
  const std::uint32_t length = wordEnd - begin;
  if (length == 0 || length > 6 || at(text, wordEnd + 1) == '.') return wordEnd;
  const bool isCapitalized = isCapital(text[begin]);
  if (isCapitalized) {
    for (const std::string_view pattern : kPatterns) {
      if (text.substr(begin, pattern.size()) == pattern && !isAsciiAlnum(at(text, begin + pattern.size()))) {
        return begin + static_cast<std::uint32_t>(pattern.size());
      }
    }
  }
  if (length == 1) {
    const std::uint32_t end = initialismEnd(text, begin);
    if (end != begin) return end;
    if (isCapitalized) return isInitial(text, wordEnd + 1) ? wordEnd + 1 : wordEnd;
  }
  if (isAsciiAlnum(at(text, wordEnd + 1))) return wordEnd;
  const Entry* entry = findEntry(text.substr(begin, length));
  if (entry == nullptr) return wordEnd;
  return fits(isCapitalized ? entry->capital : entry->lower, text, wordEnd + 1) ? wordEnd + 1 : wordEnd;
}

Abbreviation abbreviationKind(std::string_view token) {
  if (token.size() < 2 || token.back() != '.') return none;
  const std::string_view word = token.substr(0, token.size() - 1);
  if (word.find('.') != std::string_view::npos) {
    if (word == "a.m" || word == "p.m" || word == "A.M" || word == "P.M") return closing;
    return word == "e.g" || word == "i.e" || word == "E.g" || word == "I.e" ? title : open;
  }
  if (const Entry* entry = findEntry(word)) return entry->kind;
  return word.size() == 1 ? title : none;
}

bool startsSentences(std::string_view word) {
  const LowerWord lower(word);
  return !lower.view().empty() && std::binary_search(std::begin(kStarters), std::end(kStarters), lower.view());
}

}  // namespace ungarble
