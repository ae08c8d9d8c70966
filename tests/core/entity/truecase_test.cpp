#include "core/entity/truecase.h"

#include <gtest/gtest.h>

namespace ungarble {
namespace {

struct Case {
  const char* text;
  SentenceCasing expected;
};

TEST(Truecase, SaysHowCapitalsAreMeant) {
  const Case cases[] = {
      {"The minister met Anna Keller in Oslo on Monday.", SentenceCasing::usual},
      {"Minister Meets Union Leaders Over Harbour Strike", SentenceCasing::title},
      {"MINISTER MEETS UNION LEADERS IN OSLO", SentenceCasing::upper},
      {"the minister met anna keller in oslo", SentenceCasing::lower},
      {"Anna Keller", SentenceCasing::usual},
      {"yes, of course", SentenceCasing::usual},
      {"NATO and the EU met with the UN in a hall in Oslo.", SentenceCasing::usual},
      {"12, 14 and 16", SentenceCasing::usual},
  };
  for (const Case& c : cases) {
    const Document document(c.text);
    ASSERT_EQ(document.sentences().size(), 1u) << c.text;
    EXPECT_EQ(sentenceCasing(document, document.sentences()[0]), c.expected) << c.text;
  }
}

}  // namespace
}  // namespace ungarble
