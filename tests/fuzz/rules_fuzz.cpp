// The rules on any text: findings are in order, apart, on character boundaries and complete; mending them and looking
// again finds no offset outside the text.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/detect/rule_detector.h"
#include "core/report/fixes.h"
#include "core/report/json.h"
#include "core/text/utf8.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

bool isBoundary(std::string_view text, std::uint32_t byte) {
  return byte == text.size() || (byte < text.size() && (text[byte] & '\xC0') != '\x80');
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ungarble;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (text.size() > 1u << 16 || findInvalidUtf8(text) != std::string_view::npos) return 0;
  Report report;
  report.findings = runRules(Document(text));
  std::uint32_t end = 0;
  for (const Finding& finding : report.findings) {
    require(finding.bytes.begin >= end && finding.bytes.end > finding.bytes.begin);
    require(isBoundary(text, finding.bytes.begin) && isBoundary(text, finding.bytes.end));
    require(finding.confidence > 0 && finding.confidence <= 1 && !finding.message.empty());
    require(finding.suggestions.size() <= 5);
    for (const Suggestion& suggestion : finding.suggestions) {
      require(findInvalidUtf8(suggestion.text) == std::string::npos);
      require(suggestion.text != text.substr(finding.bytes.begin, finding.bytes.size()));
    }
    end = finding.bytes.end;
  }
  require(findInvalidUtf8(toJson(report, text)) == std::string::npos);
  const std::string mended = applyEdits(text, sureFixes(report, 0));
  require(findInvalidUtf8(mended) == std::string::npos);
  runRules(Document(mended));
  return 0;
}
