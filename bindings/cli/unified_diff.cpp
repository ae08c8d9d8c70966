#include "bindings/cli/unified_diff.h"

#include <algorithm>

namespace ungarble::cli {
namespace {

constexpr std::size_t kContext = 3;

/// The lines of a text with their LF; only LF counts, as in diff.
std::vector<std::string_view> splitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t newline = text.find('\n', begin);
    const std::size_t end = newline == std::string_view::npos ? text.size() : newline + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

/// Whole lines [begin, end) of the old text and what stands there in the new one.
struct Change {
  std::size_t begin;
  std::size_t end;
  std::string replacement;
};

std::vector<Change> changedLines(const std::vector<std::string_view>& lines, std::string_view text,
                                 const std::vector<Edit>& edits) {
  const auto offsetOf = [&](std::size_t line) {
    return line < lines.size() ? static_cast<std::size_t>(lines[line].data() - text.data()) : text.size();
  };
  std::vector<Change> changes;
  std::size_t line = 0;
  for (std::size_t i = 0; i < edits.size();) {
    while (line + 1 < lines.size() && offsetOf(line + 1) <= edits[i].bytes.begin) ++line;
    std::size_t end = line + 1;
    std::vector<Edit> inside;
    for (; i < edits.size() && edits[i].bytes.begin < offsetOf(end); ++i) {
      while (offsetOf(end) < edits[i].bytes.end) ++end;
      const auto base = static_cast<std::uint32_t>(offsetOf(line));
      inside.push_back({{edits[i].bytes.begin - base, edits[i].bytes.end - base}, edits[i].replacement});
    }
    const std::string_view old = text.substr(offsetOf(line), offsetOf(end) - offsetOf(line));
    changes.push_back({line, end, applyEdits(old, inside)});
    line = end;
  }
  return changes;
}

void writeLines(std::string& out, char mark, const std::vector<std::string_view>& lines, std::size_t begin,
                std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    out += mark;
    out += lines[i];
    if (lines[i].back() != '\n') out += "\n\\ No newline at end of file\n";
  }
}

std::string spanOf(std::size_t begin, std::size_t count) {
  return std::to_string(count == 0 ? begin : begin + 1) + (count == 1 ? "" : ',' + std::to_string(count));
}

}  // namespace

std::string unifiedDiff(std::string_view name, std::string_view text, const std::vector<Edit>& edits) {
  if (edits.empty()) return "";
  const std::vector<std::string_view> lines = splitLines(text);
  const std::vector<Change> changes = changedLines(lines, text, edits);
  std::string out = "--- " + std::string(name) + "\n+++ " + std::string(name) + '\n';
  std::ptrdiff_t shift = 0;  // lines that the new text is ahead
  for (std::size_t i = 0; i < changes.size();) {
    const std::size_t begin = changes[i].begin - std::min(changes[i].begin, kContext);
    std::size_t end = begin, added = 0, removed = 0, at = begin;
    std::string body;
    for (; i < changes.size() && (at == begin || changes[i].begin <= at + 2 * kContext); ++i) {
      const std::vector<std::string_view> replacement = splitLines(changes[i].replacement);
      writeLines(body, ' ', lines, at, changes[i].begin);
      writeLines(body, '-', lines, changes[i].begin, changes[i].end);
      writeLines(body, '+', replacement, 0, replacement.size());
      removed += changes[i].end - changes[i].begin;
      added += replacement.size();
      at = changes[i].end;
    }
    end = std::min(at + kContext, lines.size());
    writeLines(body, ' ', lines, at, end);
    const std::size_t oldCount = end - begin;
    const std::size_t newCount = oldCount - removed + added;
    const auto newBegin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(begin) + shift);
    out += "@@ -" + spanOf(begin, oldCount) + " +" + spanOf(newBegin, newCount) + " @@\n" + body;
    shift += static_cast<std::ptrdiff_t>(added) - static_cast<std::ptrdiff_t>(removed);
  }
  return out;
}

}  // namespace ungarble::cli
