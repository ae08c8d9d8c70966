#include <algorithm>

#include "core/report/display_width.h"
#include "core/report/formats.h"
#include "core/report/line_index.h"
#include "core/text/utf8.h"

namespace ungarble {
namespace {

constexpr std::size_t kColumns = 100;  // of the source line that are shown at most

std::string_view colourOf(Severity severity) {
  switch (severity) {
    case Severity::error: return "1;31";
    case Severity::warning: return "1;33";
    case Severity::information: return "1;36";
    case Severity::hint: return "2";
  }
  return "2";
}

class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  std::string operator()(std::string_view style, std::string_view text) const {
    if (!on_) return std::string(text);
    return "\x1b[" + std::string(style) + 'm' + std::string(text) + "\x1b[0m";
  }

 private:
  bool on_;
};

std::string percent(float probability) {
  return std::to_string(static_cast<int>(probability * 100.0f + 0.5f)) + '%';
}

std::string count(std::size_t n, std::string_view thing) {
  return std::to_string(n) + ' ' + std::string(thing) + (n == 1 ? "" : "s");
}

/// Control characters would move the cursor (or worse): shown as a blank or a question mark of the same width.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decodeAt(text, i);
    const bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
    if (control) {
      out += c.value == '\t' ? ' ' : '?';
    } else {
      out.append(text, i, c.length);
    }
    i += c.length;
  }
  return out;
}

/// The longest end of `text` (or, with `fromStart`, the longest start) of whole words that takes at most `columns`.
std::string_view clip(std::string_view text, std::size_t columns, bool fromStart) {
  std::size_t kept = 0, bytes = 0, width = 0;
  while (bytes < text.size()) {
    const CodePoint c = fromStart ? decodeAt(text, bytes) : decodeBefore(text, text.size() - bytes);
    const std::string_view shown = fromStart ? text.substr(bytes) : text.substr(text.size() - bytes - c.length);
    width += displayWidth(shown.substr(0, c.length));
    if (width > columns) return fromStart ? text.substr(0, kept) : text.substr(text.size() - kept);
    if (c.value == ' ') kept = bytes;
    bytes += c.length;
  }
  return text;
}

/// The line of the finding as far as it fits into kColumns, and carets under the words. A finding over several lines
/// is shown to the end of its first.
void writeExcerpt(std::string& out, std::string_view text, Range line, const Finding& finding, const Paint& paint) {
  const std::uint32_t end = std::min(finding.bytes.end, line.end);
  const std::string_view lineBefore = text.substr(line.begin, finding.bytes.begin - line.begin);
  const std::string_view lineAfter = text.substr(end, line.end - end);
  const std::string marked = printable(text.substr(finding.bytes.begin, end - finding.bytes.begin));
  const std::size_t width = displayWidth(marked);
  const std::size_t side = width < kColumns ? (kColumns - width) / 2 : 0;
  const std::string_view before = clip(lineBefore, side, false);
  const std::string_view after = clip(lineAfter, side, true);

  const std::string left = (before.size() < lineBefore.size() ? "…" : "") + printable(before);
  const std::string style(colourOf(finding.severity));
  out += "  " + left + paint(style, marked) + printable(after) + (after.size() < lineAfter.size() ? " …\n" : "\n");
  out += "  " + std::string(displayWidth(left), ' ') + paint(style, std::string(std::max<std::size_t>(width, 1), '^'));
  out += '\n';
}

void writeSuggestions(std::string& out, const Finding& finding, const Paint& paint) {
  if (finding.suggestions.empty()) return;
  out += "  fix: ";
  for (std::size_t i = 0; i < finding.suggestions.size(); ++i) {
    const Suggestion& suggestion = finding.suggestions[i];
    if (i > 0) out += ", ";
    out += paint("32", "“" + printable(suggestion.text) + "”") + " " + paint("2", percent(suggestion.confidence));
  }
  out += '\n';
}

std::string verdictLine(const Report& report, const Paint& paint) {
  const Verdict& verdict = report.verdict;
  const std::string_view style = verdict.label == VerdictLabel::garbled || verdict.label == VerdictLabel::mixed
                                     ? colourOf(Severity::warning)
                                     : std::string_view("1");
  std::string line = paint(style, name(verdict.label));
  line += " (" + percent(verdict.score) + " likely to be spun), " + count(report.findings.size(), "finding") + " in " +
          count(report.words, "word");
  return line;
}

}  // namespace

std::string toTerminal(const CheckedText& checked, bool colour) {
  const Paint paint(colour);
  const LineIndex lines(checked.text);
  const OffsetMap columns(checked.text, OffsetUnit::utf32);
  std::string out;
  for (const Finding& finding : checked.report.findings) {
    const std::size_t index = lines.lineOf(finding.bytes.begin);
    const Range line = lines.line(index);
    const std::uint32_t column = columns(finding.bytes.begin) - columns(line.begin) + 1;
    const std::string place =
        std::string(checked.name) + ':' + std::to_string(index + 1) + ':' + std::to_string(column) + ':';
    out += paint("1", place) + ' ' + paint(colourOf(finding.severity), name(finding.severity)) + ": ";
    out += finding.message + ' ' + paint("2", std::string("[").append(name(finding.code)).append("]")) + '\n';
    writeExcerpt(out, checked.text, line, finding, paint);
    writeSuggestions(out, finding, paint);
    out += '\n';
  }
  out += std::string(checked.name) + ": " + verdictLine(checked.report, paint) + '\n';
  return out;
}

}  // namespace ungarble
