#include "core/repair/casing.h"

#include <gtest/gtest.h>

namespace ungarble {
namespace {

TEST(Casing, FollowsTheOriginal) {
  const struct {
    const char* original;
    const char* replacement;
    const char* expected;
  } kCases[] = {
      {"instructed", "told", "told"},
      {"Instructed", "told", "Told"},
      {"INSTRUCTED", "told", "TOLD"},
      {"Irregular Timberland", "random forest", "Random Forest"},
      {"Warfare of the Globes", "war of the worlds", "War of the Worlds"},
      {"In a name", "on a call", "On a call"},
      {"jap Europe", "eastern Europe", "eastern Europe"},
      {"the alliance", "NATO", "NATO"},
      {"Élan", "été", "Été"},
      {"ÉLAN", "été œuvre", "ÉTÉ ŒUVRE"},
      {"Москва", "ёлка", "Ёлка"},
      {"An", "a", "A"},
      {"iPhone", "phone", "phone"},
      {"“Told", "said", "Said"},
      {"word", "", ""},
      {"", "word", "word"},
      {"123", "word", "word"},
  };
  for (const auto& c : kCases) EXPECT_EQ(withCasingOf(c.original, c.replacement), c.expected) << c.original;
}

}  // namespace
}  // namespace ungarble
