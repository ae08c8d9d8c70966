#include "tests/golden/expectations.h"

#include <algorithm>

namespace ungarble::test {
namespace {

/// The first place where `text` has `words`; empty when it has not.
Range placeOf(std::string_view words, std::string_view text) {
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

bool isFound(Range place, const Report& report) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& f) { return f.bytes.overlaps(place); });
}

bool isFixed(Range place, std::string_view fix, const Report& report) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) {
    return f.bytes.overlaps(place) &&
           std::any_of(f.suggestions.begin(), f.suggestions.end(),
                       [&](const Suggestion& s) { return s.text.find(fix) != std::string::npos; });
  });
}

bool isInPart(Range place, const Report& report) {
  return std::any_of(report.verdict.sections.begin(), report.verdict.sections.end(),
                     [&](const Verdict::Section& s) { return s.bytes.overlaps(place); });
}

bool hasLabel(const std::string& labels, const Report& report) {
  return ('|' + labels + '|').find('|' + std::string(name(report.verdict.label)) + '|') != std::string::npos;
}

}  // namespace

std::string unmet(const std::string& line, const Report& report, std::string_view text) {
  if (line.empty() || line.front() == '#') return {};
  const std::size_t space = std::min(line.find(' '), line.size() - 1);
  const std::string verb = line.substr(0, space), rest = line.substr(space + 1);
  if (verb == "label") {
    return hasLabel(rest, report) ? "" : line + ": it is " + std::string(name(report.verdict.label));
  }
  if (verb == "max-findings") {
    const std::size_t count = report.findings.size();
    return count <= std::stoul(rest) ? "" : line + ": there are " + std::to_string(count);
  }
  const std::size_t arrow = verb == "fix" ? rest.find(" -> ") : rest.size();
  if (arrow == std::string::npos) return line + ": a fix is written WORDS -> FIX";
  const Range place = placeOf(rest.substr(0, arrow), text);
  if (place.empty()) return line + ": the text has no such words";
  bool holds = false;
  if (verb == "finds") holds = isFound(place, report);
  else if (verb == "no-finding") holds = !isFound(place, report);
  else if (verb == "fix") holds = isFixed(place, rest.substr(arrow + 4), report);
  else if (verb == "part") holds = isInPart(place, report);
  else if (verb == "no-part") holds = !isInPart(place, report);
  else return line + ": unknown";
  return holds ? "" : line + ": it is not so";
}

}  // namespace ungarble::test
