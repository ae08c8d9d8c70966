#include "core/train/spin/aligned_text.h"

#include <algorithm>

namespace ungarble::train {

AlignedText::AlignedText(const Lexemes& text) {
  segments_.reserve(text.size());
  for (const Lexeme lexeme : text) segments_.push_back({{lexeme}, {lexeme}, false});
  refresh();
}

void AlignedText::refresh() {
  current_.clear();
  owner_.clear();
  for (std::size_t s = 0; s < segments_.size(); ++s) {
    for (const Lexeme lexeme : segments_[s].current) {
      current_.push_back(lexeme);
      owner_.push_back(static_cast<std::uint32_t>(s));
    }
  }
}

void AlignedText::apply(const std::vector<Edit>& edits) {
  std::vector<Segment> next;
  next.reserve(segments_.size());
  std::size_t segment = 0, token = 0, e = 0;
  while (segment < segments_.size()) {
    const std::size_t end = token + segments_[segment].current.size();
    if (e == edits.size() || edits[e].begin >= end) {
      token = end;
      next.push_back(std::move(segments_[segment++]));
      continue;
    }
    // Melt every segment that this chain of edits touches.
    Segment melted;
    melted.replaced = true;
    std::size_t stop = end, at = token;
    auto take = [&](std::size_t s) {
      melted.original.insert(melted.original.end(), segments_[s].original.begin(), segments_[s].original.end());
    };
    take(segment++);
    while (e < edits.size() && edits[e].begin < stop) {
      while (edits[e].end > stop) {
        stop += segments_[segment].current.size();
        take(segment++);
      }
      melted.current.insert(melted.current.end(), current_.begin() + static_cast<std::ptrdiff_t>(at),
                            current_.begin() + static_cast<std::ptrdiff_t>(edits[e].begin));
      melted.current.insert(melted.current.end(), edits[e].replacement.begin(), edits[e].replacement.end());
      at = edits[e++].end;
    }
    melted.current.insert(melted.current.end(), current_.begin() + static_cast<std::ptrdiff_t>(at),
                          current_.begin() + static_cast<std::ptrdiff_t>(stop));
    token = stop;
    next.push_back(std::move(melted));
  }
  segments_ = std::move(next);
  refresh();
}

std::vector<Segment> AlignedText::trimmed() const {
  std::vector<Segment> out;
  out.reserve(segments_.size());
  const auto same = [](Lexeme a, Lexeme b) { return a.type() == b.type(); };
  Lexemes deleted;  // words that vanished, waiting for the next token
  const auto plain = [&](Lexeme original, Lexeme current) {
    if (deleted.empty() || current.type() == kParagraph) {
      deleted.clear();
      out.push_back({{original}, {current}, false});
      return;
    }
    deleted.push_back(original);
    out.push_back({std::move(deleted), {current}, true});
    deleted.clear();
  };
  for (const Segment& s : segments_) {
    if (!s.replaced) {
      plain(s.original.front(), s.current.front());
      continue;
    }
    std::size_t front = 0, back = 0;
    const std::size_t n = std::min(s.original.size(), s.current.size());
    while (front < n && same(s.original[front], s.current[front])) ++front;
    while (back < n - front && same(s.original[s.original.size() - 1 - back], s.current[s.current.size() - 1 - back])) ++back;
    for (std::size_t i = 0; i < front; ++i) plain(s.original[i], s.current[i]);
    Segment middle;
    middle.original = deleted;
    deleted.clear();
    middle.original.insert(middle.original.end(), s.original.begin() + static_cast<std::ptrdiff_t>(front),
                           s.original.end() - static_cast<std::ptrdiff_t>(back));
    middle.current.assign(s.current.begin() + static_cast<std::ptrdiff_t>(front),
                          s.current.end() - static_cast<std::ptrdiff_t>(back));
    middle.replaced = true;
    if (middle.current.empty()) {
      deleted = middle.original;
    } else {
      out.push_back(std::move(middle));
    }
    for (std::size_t i = back; i > 0; --i) plain(s.original[s.original.size() - i], s.current[s.current.size() - i]);
  }
  return out;
}

}  // namespace ungarble::train
