#include "core/report/fixes.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace ungarble {
namespace {

TEST(Fixes, TakesOnlyWhatIsSure) {
  const Report report = sampleReport();
  EXPECT_EQ(applyEdits(kSampleText, sureFixes(report)), "Café 👍 <b>\r\nHe told an action & left.\n");
  EXPECT_EQ(applyEdits(kSampleText, sureFixes(report, 0.95f)), kSampleText);
  EXPECT_EQ(sureFixes(report, 0).size(), 1u);
}

TEST(Fixes, AppliesNeighbours) {
  EXPECT_EQ(applyEdits("abcdef", {{{0, 1}, "X"}, {{1, 3}, ""}, {{5, 6}, "YZ"}}), "XdeYZ");
  EXPECT_EQ(applyEdits("", {}), "");
}

}  // namespace
}  // namespace ungarble
