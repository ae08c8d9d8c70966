#include "core/train/spin/spinner.h"

#include <algorithm>

namespace ungarble::train {
namespace {

struct Habits {
  float rate, keepRow, exact;  // exact: share of matches that take the row's one favourite alternative
  bool spareNames, spareQuotations;
  std::uint64_t seed;
};

Habits draw(const Mode& mode, Random& random) {
  Habits h{};
  h.rate = random.uniform(mode.rateLow, mode.rateHigh);
  h.keepRow = random.chance(0.5f) ? 1.0f : random.uniform(0.3f, 1.0f);
  h.exact = random.chance(0.4f) ? 0.95f : 0.0f;
  h.spareNames = random.chance(0.75f);
  h.spareQuotations = random.chance(0.4f);
  h.seed = random.next();
  return h;
}

bool oneOf(const std::vector<Lexeme>& list, Lexeme x) {
  return std::any_of(list.begin(), list.end(), [&](Lexeme y) { return y.type() == x.type(); });
}

bool startsSentence(const Lexemes& text, std::size_t at, const FunctionWords& words) {
  for (std::size_t i = at; i > 0; --i) {
    const Lexeme before = text[i - 1];
    if (before.type() == kParagraph) return true;
    if (!before.mark()) return false;
    if (oneOf(words.sentenceEnds, before)) return true;
  }
  return true;
}

/// The replacement in the place of text[at]: spacing, quotation and the casing of the source.
Lexemes fit(const Alternative& alternative, const Lexemes& text, std::size_t at, std::size_t end) {
  Lexemes out;
  const bool allUpper = text[at].casing() == Casing::upper && (end - at > 1 ? text[at + 1].casing() == Casing::upper : false);
  const bool allTitle = end - at > 1 && text[at].casing() == Casing::title && text[end - 1].casing() == Casing::title;
  for (std::size_t k = 0; k < alternative.tokens.size(); ++k) {
    const Lexeme token = alternative.tokens[k];
    Casing casing = token.casing();
    if (casing == Casing::lower) {
      if (allUpper) casing = Casing::upper;
      if ((k == 0 || allTitle) && text[at].casing() == Casing::title) casing = Casing::title;
    }
    const bool space = k == 0 ? text[at].spaceBefore() : token.spaceBefore();
    out.push_back(Lexeme::make(token.type(), casing, space, text[at].quoted(), token.mark()));
  }
  return out;
}

struct Match {
  std::size_t begin, end;
  const Row* row;
  std::uint64_t rank;
};

std::vector<AlignedText::Edit> edits(const Lexemes& text, const Pass& pass, const Habits& h, Random& random,
                                     const FunctionWords& words) {
  std::vector<Match> matches;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (h.spareQuotations && text[i].quoted()) continue;
    for (std::size_t t = 0; t < pass.tables.size(); ++t) {
      pass.tables[t]->matches(text, i, [&](const Row& row) {
        const std::uint64_t key = mix(h.seed ^ std::uint64_t{row.order} << 8 ^ t);
        if (static_cast<float>(key & 0xffff) > h.keepRow * 65536.0f) return;
        const std::size_t end = i + row.source.size();
        if (h.spareNames) {
          for (std::size_t k = i; k < end; ++k) {
            const Casing c = text[k].casing();
            if ((c == Casing::title || c == Casing::upper || c == Casing::mixed) &&
                !startsSentence(text, k, words)) {
              return;
            }
          }
        }
        const std::uint64_t rank = pass.fileOrder ? row.order : (16 - row.source.size()) * 1000 + random.below(1000);
        matches.push_back({i, end, &row, rank});
      });
    }
  }
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.rank < b.rank; });
  std::vector<char> taken(text.size(), 0);
  std::vector<Match> kept;
  for (const Match& m : matches) {
    if (std::any_of(taken.begin() + static_cast<std::ptrdiff_t>(m.begin), taken.begin() + static_cast<std::ptrdiff_t>(m.end),
                    [](char t) { return t != 0; })) {
      continue;
    }
    std::fill(taken.begin() + static_cast<std::ptrdiff_t>(m.begin), taken.begin() + static_cast<std::ptrdiff_t>(m.end), 1);
    if (random.chance(h.rate)) kept.push_back(m);
  }
  std::sort(kept.begin(), kept.end(), [](const Match& a, const Match& b) { return a.begin < b.begin; });
  std::vector<AlignedText::Edit> out;
  for (const Match& m : kept) {
    const auto n = static_cast<std::uint32_t>(m.row->alternatives.size());
    const std::uint32_t favourite = static_cast<std::uint32_t>(mix(h.seed ^ m.row->order) % n);
    const std::uint32_t pick = random.chance(h.exact) ? favourite : random.below(n);
    out.push_back({m.begin, m.end, fit(m.row->alternatives[pick], text, m.begin, m.end)});
  }
  return out;
}

/// Function words doubled, dropped, swapped, as machines leave them behind.
std::vector<AlignedText::Edit> noise(const Lexemes& text, const FunctionWords& w, float rate, Random& random) {
  std::vector<AlignedText::Edit> out;
  const auto any = [&](const std::vector<Lexeme>& list) { return list[random.below(static_cast<std::uint32_t>(list.size()))]; };
  const auto like = [&](Lexeme model, Lexeme place) {
    return Lexeme::make(model.type(), place.casing() == Casing::none ? Casing::lower : place.casing(), place.spaceBefore(), place.quoted(), false);
  };
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i].mark() || text[i].type() == kParagraph || !random.chance(rate)) continue;
    const Lexeme t = text[i];
    if (t.type() == w.a || t.type() == w.an) {
      const Lexeme other = Lexeme::make(t.type() == w.a ? w.an : w.a, t.casing(), t.spaceBefore(), t.quoted(), false);
      out.push_back({i, i + 1, {random.chance(0.5f) ? other : like(any(w.determiners), t)}});
    } else if (oneOf(w.prepositions, t)) {
      out.push_back({i, i + 1, {like(any(w.prepositions), t)}});
    } else if (oneOf(w.determiners, t)) {
      if (random.chance(0.5f) && text[i + 1].type() != kParagraph && !text[i + 1].mark()) {
        out.push_back({i, i + 1, {}});  // dropped
      } else if (random.chance(0.4f)) {
        Lexeme again = t;
        again.bits |= 1u << 25;
        out.push_back({i, i + 1, {t, again}});
      } else {
        out.push_back({i, i + 1, {like(any(w.determiners), t)}});
      }
    } else if (oneOf(w.auxiliaries, t)) {
      out.push_back({i, i + 1, {like(any(w.auxiliaries), t)}});
    } else if (random.chance(0.06f)) {
      Lexeme extra = any(w.determiners);
      extra = Lexeme::make(extra.type(), Casing::lower, true, t.quoted(), false);
      Lexeme word = t;
      word.bits |= 1u << 25;
      if (t.spaceBefore() && t.casing() == Casing::lower) out.push_back({i, i + 1, {extra, word}});
    }
  }
  return out;
}

}  // namespace

void spin(AlignedText& text, const Mode& mode, const FunctionWords& words, Random& random) {
  for (const Pass& pass : mode.passes) {
    const Habits habits = draw(mode, random);
    text.apply(edits(text.current(), pass, habits, random, words));
  }
  if (random.chance(mode.noise)) text.apply(noise(text.current(), words, random.uniform(0.01f, 0.12f), random));
}

}  // namespace ungarble::train
