// A report with something of everything, for the tests of all formats.
#pragma once

#include <string_view>

#include "core/report/report.h"

namespace ungarble {

// Line 1 ends with CR LF; 👍 is two UTF-16 units and four bytes, é one and two.
inline constexpr std::string_view kSampleText = "Café 👍 <b>\r\nHe told an motion & left.\n";

inline Range sampleRange(std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(kSampleText.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

inline Report sampleReport() {
  Report report;
  report.model = {"en", "0123456789abcdef"};
  report.words = 7;
  report.sentences = 2;
  report.verdict = {VerdictLabel::mixed, 0.99874f, 2, {{sampleRange("He told an motion & left."), 0.9f}}};
  report.findings = {
      {sampleRange("👍"), Code::spunSynonym, Severity::information, 0.5f, "A \"sign\" <here>.", {}},
      {sampleRange("an motion"), Code::articleAAn, Severity::error, 0.97f, "The article is wrong.",
       {{"an action", 0.91f}, {"a \\ \"motion\"", 0.05f}}},
  };
  report.entities = {{sampleRange("Café"), EntityType::org, 0.98f, 1}};
  return report;
}

}  // namespace ungarble
