#include "core/entity/terms.h"

#include <array>

#include "core/entity/term_tables.h"
#include "core/model/word_hash.h"
#include "core/text/characters.h"

namespace ungarble::term {
namespace {

/// Open addressing over the words of kRows; they live in the program's own data.
class Table {
 public:
  Table() {
    for (const Row& row : kRows) {
      for (std::size_t begin = 0; begin < row.words.size();) {
        const std::size_t end = std::min(row.words.find(' ', begin), row.words.size());
        slot(row.words.substr(begin, end - begin)).terms |= row.terms;
        begin = end + 1;
      }
    }
  }

  Set find(std::string_view word) const {
    for (std::size_t i = fnv1a(word) % kSlots; !slots_[i].word.empty(); i = (i + 1) % kSlots) {
      if (slots_[i].word == word) return slots_[i].terms;
    }
    return 0;
  }

 private:
  static constexpr std::size_t kSlots = 4096;
  struct Slot {
    std::string_view word;
    Set terms = 0;
  };

  Slot& slot(std::string_view word) {
    std::size_t i = fnv1a(word) % kSlots;
    while (!slots_[i].word.empty() && slots_[i].word != word) i = (i + 1) % kSlots;
    slots_[i].word = word;
    return slots_[i];
  }

  std::array<Slot, kSlots> slots_{};
};

/// What letters after digits make of a number.
Set ofSuffix(std::string_view suffix, std::string_view digits, bool whole) {
  const auto oneOf = [&](auto... forms) { return ((suffix == forms) || ...); };
  if (whole && oneOf("st", "nd", "rd", "th")) return kOrdinal;
  if (whole && suffix == "s" && digits.back() == '0' && (digits.size() == 4 || digits.size() == 2)) return kDecade;
  if (oneOf("am", "pm", "AM", "PM")) return kClock;
  if (oneOf("bn", "m", "k", "K", "tn", "mn", "M", "B", "b")) return kScaled;
  if (oneOf("km", "kg", "cm", "mm", "ft", "in", "lb", "lbs", "mph", "kph", "g", "oz", "ml", "GB", "MB", "TB", "kW",
            "MW", "GW", "mg", "kWh", "MHz", "GHz", "st", "yd", "kms", "ha")) {
    return kMeasured;
  }
  return 0;
}

}  // namespace

Set ofWord(std::string_view lower) {
  static const Table table;
  return table.find(lower);
}

Set ofNumber(std::string_view token) {
  std::size_t end = 0;
  std::uint32_t value = 0;
  bool whole = true;
  while (end < token.size() && (isAsciiDigit(token[end]) || token[end] == ',' || token[end] == '.')) {
    if (isAsciiDigit(token[end])) {
      if (value < 100000) value = value * 10 + static_cast<std::uint32_t>(token[end] - '0');
    } else {
      whole = false;
    }
    ++end;
  }
  if (end == 0) return 0;
  if (end < token.size()) return ofSuffix(token.substr(end), token.substr(0, end), whole);
  Set terms = kDigits;
  if (!whole) return terms;
  terms |= kWhole;
  if (end == 4 && value >= 1500 && value < 2100) terms |= kYear;
  if (end <= 2 && value >= 1 && value <= 31) terms |= kDayNumber;
  if (end == 2) terms |= kTwoDigits;
  return terms;
}

}  // namespace ungarble::term
