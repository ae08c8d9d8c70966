#include "core/detect/quoted.h"

#include "core/nn/float_math.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kEnough = 20;
constexpr float kLess = 0.4f;
constexpr float kUnit = 65536.0f;  // probabilities are summed as integers: exact, whatever the order

struct Mean {
  std::uint64_t sum = 0;
  std::uint32_t count = 0;

  float value() const { return static_cast<float>(sum) / (kUnit * static_cast<float>(count)); }
};

}  // namespace

bool quotationsSpared(const Document& document, const Scan& scan, const std::vector<bool>& foreign) {
  Mean quoted, others;
  for (std::size_t p = 0; p < foreign.size(); ++p) {
    if (foreign[p]) continue;
    const Range paragraph = document.paragraphs()[p];
    for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
      const Token& token = document.tokens()[i];
      if (token.kind != TokenKind::word) continue;
      Mean& mean = token.has(kQuoted) ? quoted : others;
      mean.sum += static_cast<std::uint64_t>(sigmoid(scan.logit[i]) * kUnit);
      ++mean.count;
    }
  }
  return quoted.count >= kEnough && others.count >= kEnough && quoted.value() < kLess * others.value();
}

}  // namespace ungarble
