#include "core/report/fixes.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace ungarble {
namespace {

TEST(Fixes, TakesOnlyWhatIsSure) {
  const Report report = sampleReport();
  // 0.97 that the words are wrong, times 0.91 that the first suggestion is right: 0.88.
  EXPECT_EQ(applyEdits(kSampleText, sureFixes(report, 0.88f)), "Café 👍 <b>\r\nHe told an action & left.\n");
  EXPECT_EQ(applyEdits(kSampleText, sureFixes(report, 0.89f)), kSampleText);
  EXPECT_EQ(applyEdits(kSampleText, sureFixes(report)), kSampleText);
  EXPECT_EQ(sureFixes(report, 0).size(), 1u);
}

TEST(Fixes, AppliesNeighbours) {
  EXPECT_EQ(applyEdits("abcdef", {{{0, 1}, "X"}, {{1, 3}, ""}, {{5, 6}, "YZ"}}), "XdeYZ");
  EXPECT_EQ(applyEdits("", {}), "");
}

}  // namespace
}  // namespace ungarble
