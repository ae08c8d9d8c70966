#include "tests/golden/expectations.h"

#include <algorithm>

namespace ungarble::test {
namespace {

/// The first place where `text` has `words`, or the one of the number behind a '#'; empty when there is none.
Range placeOf(std::string_view words, std::string_view text) {
  const std::size_t hash = words.find('#');
  int number = hash == std::string_view::npos ? 1 : words[hash + 1] - '0';
  words = words.substr(0, hash);
  std::size_t at = text.find(words);
  while (at != std::string_view::npos && --number > 0) at = text.find(words, at + 1);
  if (at == std::string_view::npos) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

bool isFound(Range place, const Report& report) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](const Finding& f) { return f.bytes.overlaps(place); });
}

bool hasCode(std::string_view rest, const Report& report, std::string_view text) {
  const std::size_t space = std::min(rest.find(' '), rest.size() - 1);
  const Range place = placeOf(rest.substr(space + 1), text);
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) {
    return f.bytes.overlaps(place) && name(f.code) == rest.substr(0, space);
  });
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

/// The entity that begins where `words` do; null when there is none.
const Entity* entityAt(std::string_view words, const Report& report, std::string_view text) {
  const Range place = placeOf(words, text);
  const auto at = std::find_if(report.entities.begin(), report.entities.end(),
                               [&](const Entity& e) { return e.bytes.begin == place.begin; });
  return place.empty() || at == report.entities.end() ? nullptr : &*at;
}

/// What does not hold of 'entity TYPE WORDS'.
std::string unmetEntity(std::string_view rest, const Report& report, std::string_view text) {
  const std::size_t space = std::min(rest.find(' '), rest.size() - 1);
  const std::string_view words = rest.substr(space + 1);
  const Entity* entity = entityAt(words, report, text);
  if (entity == nullptr) return "there is none";
  const std::string found = std::string(name(entity->type)) + ' ' +
                            std::string(text.substr(entity->bytes.begin, entity->bytes.size()));
  const std::string wanted = std::string(rest.substr(0, space + 1)) + std::string(words.substr(0, words.find('#')));
  return found == wanted ? "" : "it is " + found;
}

/// What does not hold of 'same WORDS | WORDS' or 'other WORDS | WORDS'.
std::string unmetLink(std::string_view rest, bool same, const Report& report, std::string_view text) {
  const std::size_t bar = rest.find(" | ");
  if (bar == std::string_view::npos) return "two entities are written WORDS | WORDS";
  const Entity* first = entityAt(rest.substr(0, bar), report, text);
  const Entity* second = entityAt(rest.substr(bar + 3), report, text);
  if (first == nullptr || second == nullptr) return "there is none";
  return (first->id == second->id) == same ? "" : "it is not so";
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
  if (verb == "entity" || verb == "same" || verb == "other") {
    const std::string problem =
        verb == "entity" ? unmetEntity(rest, report, text) : unmetLink(rest, verb == "same", report, text);
    return problem.empty() ? "" : line + ": " + problem;
  }
  if (verb == "code") return hasCode(rest, report, text) ? "" : line + ": it is not so";
  const std::size_t arrow = verb == "fix" ? rest.find(" -> ") : rest.size();
  if (arrow == std::string::npos) return line + ": a fix is written WORDS -> FIX";
  const Range place = placeOf(rest.substr(0, arrow), text);
  if (place.empty()) return line + ": the text has no such words";
  bool holds = false;
  if (verb == "finds") holds = isFound(place, report);
  else if (verb == "no-finding") holds = !isFound(place, report);
  else if (verb == "fix") holds = isFixed(place, rest.substr(arrow + 4), report);
  else if (verb == "no-entity") holds = entityAt(rest, report, text) == nullptr;
  else if (verb == "part") holds = isInPart(place, report);
  else if (verb == "no-part") holds = !isInPart(place, report);
  else return line + ": unknown";
  return holds ? "" : line + ": it is not so";
}

}  // namespace ungarble::test
