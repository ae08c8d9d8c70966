// Any bytes: either they are refused as what they are, or the Document keeps every invariant.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/text/utf8.h"
#include "tests/core/text/document_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const bool isValid = ungarble::findInvalidUtf8(text) == std::string_view::npos;
  std::string broken;
  try {
    broken = ungarble::testing::brokenInvariant(text);
    if (!isValid) broken = "invalid UTF-8 is refused";
  } catch (const ungarble::Error& error) {
    if (isValid || error.code() != ungarble::ErrorCode::invalidUtf8) broken = error.what();
  }
  if (!broken.empty()) {
    std::fprintf(stderr, "broken: %s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
