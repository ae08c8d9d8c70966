#include "core/report/fixes.h"

namespace ungarble {

std::vector<Edit> sureFixes(const Report& report, float minConfidence) {
  std::vector<Edit> edits;
  for (const Finding& finding : report.findings) {
    if (finding.suggestions.empty()) continue;
    const Suggestion& first = finding.suggestions.front();
    if (finding.confidence * first.confidence >= minConfidence) edits.push_back({finding.bytes, first.text});
  }
  return edits;
}

std::string applyEdits(std::string_view text, const std::vector<Edit>& edits) {
  std::string out;
  out.reserve(text.size());
  std::size_t copied = 0;
  for (const Edit& edit : edits) {
    out.append(text, copied, edit.bytes.begin - copied);
    out += edit.replacement;
    copied = edit.bytes.end;
  }
  out.append(text, copied, text.size() - copied);
  return out;
}

}  // namespace ungarble
