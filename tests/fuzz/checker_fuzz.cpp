// Any bytes through the whole checker: refused as what they are, or a report that keeps its promises, in one go and in
// steps; the text with its fixes applied is a text again.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/report/fixes.h"
#include "core/report/json.h"
#include "core/text/utf8.h"
#include "tests/core/checker/report_checks.h"
#include "tests/core/checker/shipped_model.h"

namespace {

using namespace ungarble;

constexpr std::size_t kMaxBytes = 1u << 16;  // what is longer teaches a fuzzer nothing new

std::string broken(std::string_view text) {
  const Checker& checker = test::shippedChecker();
  const Report report = checker.check(text);
  if (findInvalidUtf8(text) != std::string_view::npos) return "invalid UTF-8 is refused";
  if (std::string promise = test::brokenPromise(report, text); !promise.empty()) return promise;
  CheckSession session(checker, text, {Level::picky});
  while (session.step()) {
  }
  const Report picky = session.finish();
  if (std::string promise = test::brokenPromise(picky, text); !promise.empty()) return "picky: " + promise;
  if (picky.findings.size() < report.findings.size()) return "picky finds no less";
  const std::string fixed = applyEdits(text, sureFixes(report, 0));
  return test::brokenPromise(checker.check(fixed), fixed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (size > kMaxBytes) return 0;
  std::string what;
  try {
    what = broken(text);
  } catch (const Error& error) {
    const bool isValid = findInvalidUtf8(text) == std::string_view::npos;
    if (isValid || error.code() != ErrorCode::invalidUtf8) what = error.what();
  }
  if (!what.empty()) {
    std::fprintf(stderr, "broken: %s\n", what.c_str());
    std::abort();
  }
  return 0;
}
