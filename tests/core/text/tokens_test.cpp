// The splitting rules of token.h: a case is a text and its tokens with `¦` between them.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "core/text/document.h"

namespace ungarble {
namespace {

struct SplitCase {
  std::string_view text;
  std::string_view tokens;
};

std::string joined(const Document& document) {
  std::string tokens;
  for (const Token& token : document.tokens()) {
    if (!tokens.empty()) tokens += "¦";
    tokens.append(document.text(token));
  }
  return tokens;
}

constexpr SplitCase kSplits[] = {
    {"", ""},
    {" \t\r\n", ""},
    {"Two words.", "Two¦words¦."},
    // Hyphens, dashes, slashes.
    {"half-hour and/or", "half¦-¦hour¦and¦/¦or"},
    {"long--dash – en—em", "long¦--¦dash¦–¦en¦—¦em"},
    {"COVID-19 F-16", "COVID¦-¦19¦F¦-¦16"},
    {"non‑breaking", "non¦‑¦breaking"},
    // Apostrophes of both kinds.
    {"user's they're I'll we've he'd I'm", "user¦'s¦they¦'re¦I¦'ll¦we¦'ve¦he¦'d¦I¦'m"},
    {"user’s they’re I’ll", "user¦’s¦they¦’re¦I¦’ll"},
    {"isn't can’t won't DON'T", "isn't¦can’t¦won't¦DON'T"},
    {"shouldn't've I'd've", "shouldn't¦'ve¦I¦'d¦'ve"},
    {"officials' bosses’ ", "officials¦'¦bosses¦’"},
    {"O'Brien o'clock rock'n'roll y'all", "O'Brien¦o'clock¦rock'n'roll¦y'all"},
    {"O'Brien's U.S.'s 1990's", "O'Brien¦'s¦U.S.¦'s¦1990¦'s"},
    {"'em ’til goin' '90s", "'em¦’til¦goin¦'¦'¦90s"},
    {"'quoted'", "'¦quoted¦'"},
    // An apostrophe in the wrong encoding: the word before a broken 's is whole.
    {"Obamaâ€™s ObamaÃ¢â‚¬â„¢s donâ€™t âge", "Obama¦â¦€¦™¦s¦Obama¦Ã¦¢¦â¦‚¦¬¦â¦„¦¢¦s¦donâ¦€¦™¦t¦âge"},
    {"Obamaâ\u0080\u0099s", "Obama¦â¦s"},
    // Abbreviations.
    {"the U.S. and U.S.-led", "the¦U.S.¦and¦U.S.¦-¦led"},
    {"Sen. Ann Lee, e.g. at 5 p.m. or 10a.m.", "Sen.¦Ann¦Lee¦,¦e.g.¦at¦5¦p.m.¦or¦10¦a.m."},
    {"J. K. Rowling, J.K. Rowling", "J.¦K.¦Rowling¦,¦J.K.¦Rowling"},
    {"Plan B. The end.", "Plan¦B¦.¦The¦end¦."},
    {"a Ph.D. thesis", "a¦Ph.D.¦thesis"},
    {"No. 5 is no. Go.", "No.¦5¦is¦no¦.¦Go¦."},
    {"in Mar. 5, to Mar. Then", "in¦Mar.¦5¦,¦to¦Mar¦.¦Then"},
    {"Fig. 2, fig. 3, a fig.", "Fig.¦2¦,¦fig.¦3¦,¦a¦fig¦."},
    {"the U.S, then", "the¦U.S¦,¦then"},
    {"end.Then", "end¦.¦Then"},
    // Numbers.
    {"1,200.50% of $5m", "1,200.50¦%¦of¦$¦5m"},
    {"21st 1990s 3D 1,00,000", "21st¦1990s¦3D¦1,00,000"},
    {"1,2,3 and 10:30", "1¦,¦2¦,¦3¦and¦10¦:¦30"},
    {"2019-20 version 3.1.4.", "2019¦-¦20¦version¦3.1.4¦."},
    {"-5 .5 1,234,567", "-¦5¦.¦5¦1,234,567"},
    // Ellipses, brackets, symbols.
    {"wait... and… done....", "wait¦...¦and¦…¦done¦...."},
    {"{that a} {x|y} [z] \\n", "{¦that¦a¦}¦{¦x¦|¦y¦}¦[¦z¦]¦\\¦n"},
    {"Really?! “Yes.”", "Really¦?¦!¦“¦Yes¦.¦”"},
    {"AT&T C++ C# 50% a_b", "AT¦&¦T¦C¦+¦+¦C¦#¦50¦%¦a¦_¦b"},
    // The web.
    {"See https://a.org/b_(c)?d=e#f, ok", "See¦https://a.org/b_(c)?d=e#f¦,¦ok"},
    {"(www.example.com/x). Then bbc.co.uk/news!", "(¦www.example.com/x¦)¦.¦Then¦bbc.co.uk/news¦!"},
    {"\"http://a.b\"", "\"¦http://a.b¦\""},
    {"mail john.m+x@foo-bar.co.uk, mailto:a@b.de.", "mail¦john.m+x@foo-bar.co.uk¦,¦mailto:a@b.de¦."},
    {"#news #1 #été @you x@y & a@", "#news¦#¦1¦#été¦@you¦x¦@¦y¦&¦a¦@"},
    {"read_me.txt Node.js app-2.0.zip.", "read_me.txt¦Node.js¦app-2.0.zip¦."},
    {"he left.so did she", "he¦left¦.¦so¦did¦she"},
    {"&#39; &amp;", "&¦#¦39¦;¦&¦amp¦;"},
    // Other letters, marks, invisible characters.
    {"café naïve e\xCC\x81t\xC3\xA9 ÉCOLE", "café¦naïve¦e\xCC\x81t\xC3\xA9¦ÉCOLE"},
    {"Привет, мир", "Привет¦,¦мир"},
    {"日本語テ", "日¦本¦語¦テ"},
    {"soft\xC2\xADhyphen zero\xE2\x80\x8Bwidth", "soft\xC2\xADhyphen¦zero\xE2\x80\x8Bwidth"},
    {"\xEF\xBB\xBF" "BOM end\xE2\x80\x8B .", "BOM¦end¦."},
    {"no\xC2\xA0" "break\xE2\x80\xAFnarrow\xE3\x80\x80wide", "no¦break¦narrow¦wide"},
    {std::string_view("nul\0here", 8), "nul¦here"},
    // Emoji are graphemes.
    {"👩‍🚀🇺🇸👍🏽1️⃣❤️x", "👩‍🚀¦🇺🇸¦👍🏽¦1️⃣¦❤️¦x"},
    {"🇺🇸🇬🇧 👨‍👩‍👧", "🇺🇸¦🇬🇧¦👨‍👩‍👧"},
    {"© 2020 ™ →", "©¦2020¦™¦→"},
};

TEST(Tokens, splitByTheRules) {
  for (const SplitCase& c : kSplits) EXPECT_EQ(joined(Document(c.text)), c.tokens) << c.text;
}

struct KindCase {
  std::string_view token;
  TokenKind kind;
  Casing casing;
};

constexpr KindCase kKinds[] = {
    {"russian", TokenKind::word, Casing::lower},     {"Russian", TokenKind::word, Casing::title},
    {"I", TokenKind::word, Casing::title},           {"NATO", TokenKind::word, Casing::upper},
    {"iPhone", TokenKind::word, Casing::mixed},      {"McDonald", TokenKind::word, Casing::mixed},
    {"ÉCOLE", TokenKind::word, Casing::upper},       {"Émile", TokenKind::word, Casing::title},
    {"Москва", TokenKind::word, Casing::title},      {"Ωmega", TokenKind::word, Casing::title},
    {"日", TokenKind::word, Casing::none},           {"U.S.", TokenKind::word, Casing::upper},
    {"e.g.", TokenKind::word, Casing::lower},        {"straße", TokenKind::word, Casing::lower},
    {"12", TokenKind::number, Casing::none},         {"21st", TokenKind::number, Casing::lower},
    {"٣٤", TokenKind::number, Casing::none},         {",", TokenKind::punctuation, Casing::none},
    {"--", TokenKind::punctuation, Casing::none},    {"...", TokenKind::punctuation, Casing::none},
    {"“", TokenKind::punctuation, Casing::none},     {"/", TokenKind::punctuation, Casing::none},
    {"{", TokenKind::symbol, Casing::none},          {"|", TokenKind::symbol, Casing::none},
    {"€", TokenKind::symbol, Casing::none},          {"\\", TokenKind::symbol, Casing::none},
    {"http://a.org/B", TokenKind::url, Casing::mixed}, {"file.txt", TokenKind::url, Casing::lower},
    {"a@b.org", TokenKind::email, Casing::lower},    {"#Tag", TokenKind::hashtag, Casing::title},
    {"@you", TokenKind::mention, Casing::lower},     {"👍🏽", TokenKind::emoji, Casing::none},
    {"🏴󠁧󠁢󠁥󠁮󠁧󠁿", TokenKind::emoji, Casing::none},
};

TEST(Tokens, haveKindAndCasing) {
  for (const KindCase& c : kKinds) {
    const Document document(c.token);
    ASSERT_EQ(document.tokens().size(), 1u) << c.token;
    EXPECT_EQ(document.tokens()[0].kind, c.kind) << c.token;
    EXPECT_EQ(document.tokens()[0].casing, c.casing) << c.token;
  }
}

TEST(Tokens, knowTheSpaceBeforeThem) {
  const Document document("It's a\xC2\xA0half-hour.\nSo");
  std::string flags;
  for (const Token& token : document.tokens()) flags += token.has(kSpaceBefore) ? '1' : '0';
  EXPECT_EQ(flags, "101100" "01");
}

TEST(Tokens, wordsAndNumbersAreCounted) {
  EXPECT_EQ(Document("").wordCount(), 0u);
  EXPECT_EQ(Document("It's 5 p.m., see www.a.org! 😀").wordCount(), 5u);
}

}  // namespace
}  // namespace ungarble
