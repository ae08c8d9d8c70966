#include "tests/core/checker/report_checks.h"

#include <algorithm>
#include <set>

#include "core/report/json.h"
#include "core/text/utf8.h"

namespace ungarble::test {
namespace {

bool isBoundary(std::string_view text, std::uint32_t byte) {
  return byte == text.size() || (byte < text.size() && (text[byte] & '\xC0') != '\x80');
}

bool isInside(std::string_view text, Range bytes) {
  return bytes.begin < bytes.end && isBoundary(text, bytes.begin) && isBoundary(text, bytes.end);
}

bool isProbability(float p) { return p >= 0.0f && p <= 1.0f; }

std::size_t countOf(std::string_view text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

/// A suggestion in its place, judged by itself and the characters around it.
std::string brokenSuggestion(const Finding& finding, const Suggestion& suggestion, std::string_view text) {
  const std::string_view original = text.substr(finding.bytes.begin, finding.bytes.size());
  if (suggestion.text == original) return "a suggestion changes something";
  if (!isProbability(suggestion.confidence)) return "a suggestion's confidence is a probability";
  if (findInvalidUtf8(suggestion.text) != std::string_view::npos) return "a suggestion is UTF-8";
  const auto around = [&](std::string_view middle) {
    const std::size_t begin = finding.bytes.begin == 0 ? 0 : finding.bytes.begin - 1;
    std::string out(text.substr(begin, finding.bytes.begin - begin));
    return out.append(middle).append(text.substr(finding.bytes.end, 1));
  };
  const std::string before = around(original), after = around(suggestion.text);
  if (countOf(after, "  ") > countOf(before, "  ")) return "a suggestion leaves no double space";
  if (countOf(after, " .") > countOf(before, " .")) return "a suggestion leaves no space before a full stop";
  if (countOf(after, "\n") != countOf(before, "\n")) return "a suggestion leaves line breaks alone";
  return {};
}

std::string brokenFinding(const Finding& finding, std::string_view text) {
  if (!isInside(text, finding.bytes)) return "a finding lies inside the text, on character boundaries";
  if (!(finding.confidence > 0.0f && finding.confidence <= 1.0f)) return "a finding's confidence is a probability";
  if (finding.message.empty()) return "a finding has a message";
  if (finding.suggestions.size() > 5) return "a finding has five suggestions at most";
  std::set<std::string_view> seen;
  for (const Suggestion& suggestion : finding.suggestions) {
    if (!seen.insert(suggestion.text).second) return "a suggestion is made once";
    if (std::string broken = brokenSuggestion(finding, suggestion, text); !broken.empty()) return broken;
  }
  return {};
}

std::string brokenVerdict(const Verdict& verdict, std::string_view text) {
  if (!isProbability(verdict.score)) return "the score is a probability";
  if (verdict.sections.empty() == (verdict.label == VerdictLabel::mixed)) return "mixed, and only that, names its parts";
  std::uint32_t end = 0;
  for (const Verdict::Section& section : verdict.sections) {
    if (!isInside(text, section.bytes) || section.bytes.begin < end) return "garbled parts ascend inside the text";
    if (!isProbability(section.score)) return "a part's score is a probability";
    end = section.bytes.end;
  }
  return {};
}

}  // namespace

std::string brokenPromise(const Report& report, std::string_view text) {
  std::uint32_t end = 0;
  for (const Finding& finding : report.findings) {
    if (finding.bytes.begin < end) return "findings ascend and do not overlap";
    if (std::string broken = brokenFinding(finding, text); !broken.empty()) {
      return broken + ": " + std::string(text.substr(finding.bytes.begin, finding.bytes.size()));
    }
    end = finding.bytes.end;
  }
  end = 0;
  for (const Entity& entity : report.entities) {
    if (!isInside(text, entity.bytes) || entity.bytes.begin < end) return "entities ascend inside the text";
    end = entity.bytes.end;
  }
  if (report.findings.empty() && report.verdict.garbledWords > 0) return "garbled words lie in findings";
  if (report.model.sha256.size() != 64) return "the model is named";
  if (findInvalidUtf8(toJson(report, text)) != std::string_view::npos) return "the JSON is UTF-8";
  return brokenVerdict(report.verdict, text);
}

}  // namespace ungarble::test
