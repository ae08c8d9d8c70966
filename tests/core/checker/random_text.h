// Texts as a spinner, a careless typist and a broken converter would write them together.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "tests/core/nn/random.h"

namespace ungarble::test {

inline std::string randomText(Random& random, int maxPieces) {
  static constexpr auto kPieces = std::to_array<std::string_view>({
      "the", "a", "an", "A", "An", "of", "in", "to", "that", "and", "has", "was", "he", "they", "its", "it's", "’s",
      "instructed", "Instructed", "INSTRUCTED", "reporters", "officers", "cellphone", "name", "motion", "situation",
      "additionally", "stated", "withinside", "lengthy", "tug", "again", "jap", "Europe", "profound", "getting", "to",
      "know", "counterfeit", "consciousness", "irregular", "timberland", "on", "the", "off", "chance", "that", "pores",
      "skin", "gadget", "mastering", "Foreign", "Minister", "Ilse", "Brandvold", "Quirke", "Valmora", "NATO", "U.S.",
      "utilize", "make", "use", "of", "a", "lot", "of", "very", "hour", "university", "half-hour", "and/or", "1,200", "3.5",
      "21st", "%", "$", "—", "-", "(", ")", "“", "”", "\"", "‘", "’", ",", ".", ".", "?", "!", ";", ":", "...", "{", "}",
      "|", "{that a}", "[spin]", "%name%", "&amp;", "cafÃ©", "\u200B", "\u00A0", "\u00AD", "👍", "日本", "Привет",
      "http://a.example/b", "#tag", "`", "\n", "\n\n", "\r\n", "# ", "* ",
  });
  std::string text;
  for (int n = random.between(0, maxPieces); n > 0; --n) {
    text += kPieces[static_cast<std::size_t>(random.between(0, static_cast<int>(kPieces.size()) - 1))];
    if (random.between(0, 9) > 0) text += ' ';
  }
  return text;
}

}  // namespace ungarble::test
