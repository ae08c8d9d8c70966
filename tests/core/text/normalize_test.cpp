#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/document.h"

namespace ungarble {
namespace {

struct NormalizeCase {
  std::string_view token;
  std::string_view normalized;
};

constexpr NormalizeCase kCases[] = {
    {"word", "word"},
    {"Word", "word"},
    {"NATO", "nato"},
    {"isn’t", "isn't"},
    {"‘", "'"},
    {"OʼBrien", "o'brien"},
    {"ÉCOLE", "école"},
    {"ŁÓDŹ", "łódź"},
    {"ΑΘΉΝΑς", "αθήνασ"},
    {"МОСКВА", "москва"},
    {"ẞ", "ß"},
    {"soft\xC2\xADhyphen", "softhyphen"},
    {"zero\xE2\x80\x8Bwidth", "zerowidth"},
    {"“", "“"},
    {"–", "–"},
    {"U.S.", "u.s."},
    {"日", "日"},
};

TEST(Normalize, givesTheFormOfTheVocabulary) {
  for (const NormalizeCase& c : kCases) {
    std::string out = "kept ";
    appendNormalized(c.token, out);
    EXPECT_EQ(out, "kept " + std::string(c.normalized));
  }
}

}  // namespace
}  // namespace ungarble
