#include "core/train/spin/documents.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace ungarble::train {
namespace {

constexpr float kSpunShare = 0.6f;         // of the documents
constexpr float kPartlyShare = 0.25f;      // of those spun: only a stretch of them is
constexpr std::size_t kLongParagraph = 2000;  // tokens; longer ones are lists or damaged text

/// One of the items, by their weights.
template <typename Item>
const Item& pick(const std::vector<Item>& items, Random& random) {
  float total = 0;
  for (const Item& item : items) total += item.weight;
  float at = random.uniform() * total;
  for (const Item& item : items) {
    if ((at -= item.weight) < 0) return item;
  }
  throw std::runtime_error("nothing has a weight");
}

Lexemes slice(const Lexemes& text, std::size_t begin, std::size_t end) {
  return {text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end)};
}

Lexemes paragraphs(const Setup& s, Random& random) {
  const Part& part = pick(s.parts, random);
  std::size_t p = part.begin + random.below(static_cast<std::uint32_t>(part.end - part.begin));
  const std::size_t length = random.chance(0.25f) ? 30 + random.below(200) : 200 + random.below(1000);
  Lexemes out;
  while (p < part.end && out.size() < length) {
    const std::size_t begin = s.paragraphs[p], end = s.paragraphs[p + 1] - 1;
    ++p;
    if (end <= begin || end - begin > kLongParagraph) continue;
    out.push_back({kParagraph});
    const Lexemes paragraph = slice(s.corpus, begin, end);
    out.insert(out.end(), paragraph.begin(), paragraph.end());
  }
  return out;
}

std::vector<Segment> spunWhole(const Lexemes& text, const Mode& mode, const Setup& s, Random& random) {
  AlignedText aligned(text);
  spin(aligned, mode, s.words, random);
  return aligned.trimmed();
}

/// A stretch from the beginning of some paragraph is spun; what stands before and after it is clean.
std::vector<Segment> spunPartly(const Lexemes& text, const Mode& mode, const Setup& s, Random& random) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i].type() == kParagraph) starts.push_back(i + 1);
  }
  const std::size_t begin = starts[random.below(static_cast<std::uint32_t>(starts.size()))];
  const std::size_t end = std::min(text.size(), begin + 40 + random.below(250));
  std::vector<Segment> spun = spunWhole(slice(text, begin, end), mode, s, random);
  std::vector<Segment> out = AlignedText(slice(text, 0, begin)).trimmed();
  std::move(spun.begin(), spun.end(), std::back_inserter(out));
  std::vector<Segment> rest = AlignedText(slice(text, end, text.size())).trimmed();
  std::move(rest.begin(), rest.end(), std::back_inserter(out));
  return out;
}

}  // namespace

Spun drawDocument(const Setup& setup, const Choice& choice, Random& random) {
  const Lexemes text = paragraphs(setup, random);
  if (choice.clean || (!choice.fixed && !random.chance(kSpunShare))) return {AlignedText(text).trimmed(), 0};
  const Mode& mode = choice.fixed ? *choice.fixed : pick(setup.modes, random);
  const auto number = static_cast<std::uint16_t>(1 + (&mode - setup.modes.data()));
  const bool partly = !choice.fixed && random.chance(kPartlyShare);
  return {partly ? spunPartly(text, mode, setup, random) : spunWhole(text, mode, setup, random), number};
}

}  // namespace ungarble::train
