#include "core/text/characters.h"

#include <algorithm>
#include <iterator>

#include "core/text/unicode_tables.h"

namespace ungarble::detail {
namespace {

/// The run that holds `c`, or null.
template <std::size_t size>
const unicode::CaseRun* findRun(const unicode::CaseRun (&runs)[size], char32_t c) {
  const auto* run = std::lower_bound(std::begin(runs), std::end(runs), c,
                                     [](const unicode::CaseRun& r, char32_t value) { return r.last < value; });
  if (run == std::end(runs) || c < run->first || (c - run->first) % run->stride != 0) return nullptr;
  return run;
}

}  // namespace

CharClass classOfOther(char32_t c) {
  const auto* after =
      std::upper_bound(std::begin(unicode::kClassStarts), std::end(unicode::kClassStarts), c,
                       [](char32_t value, const unicode::ClassStart& start) { return value < start.first; });
  return std::prev(after)->charClass;
}

char32_t foldOther(char32_t c) {
  const unicode::CaseRun* run = findRun(unicode::kFolds, c);
  return run == nullptr ? c : static_cast<char32_t>(static_cast<std::int64_t>(c) + run->delta);
}

bool isLowerOther(char32_t c) { return findRun(unicode::kLowers, c) != nullptr; }

}  // namespace ungarble::detail
