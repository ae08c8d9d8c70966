// Tables for rules: a text, and what one rule finds in it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/detect/rules.h"

namespace ungarble {

/// `expected` holds for each finding "words=fix1|fix2", in order; empty when the rule must be silent.
struct RuleCase {
  const char* text;
  std::vector<std::string> expected;
};

inline std::vector<std::string> foundBy(RuleDetector rule, const std::string& text) {
  const Document document(text);
  std::vector<Finding> findings;
  rule(document, findings);
  std::vector<std::string> shown;
  for (const Finding& finding : findings) {
    std::string line(document.text(finding.bytes));
    const char* separator = "=";
    for (const Suggestion& suggestion : finding.suggestions) {
      line += separator + suggestion.text;
      separator = "|";
    }
    shown.push_back(std::move(line));
  }
  return shown;
}

inline void expectFound(RuleDetector rule, const std::vector<RuleCase>& cases) {
  for (const RuleCase& c : cases) EXPECT_EQ(foundBy(rule, c.text), c.expected) << c.text;
}

}  // namespace ungarble
