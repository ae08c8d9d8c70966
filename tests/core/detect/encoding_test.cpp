#include "rule_cases.h"

namespace ungarble {
namespace {

TEST(Encoding, MendsMojibake) {
  expectFound(detectEncoding, {
      {"He donâ€™t know.", {"donâ€™t=don’t"}},
      {"a cafÃ© in SÃ£o Paulo", {"cafÃ©=café", "SÃ£o=São"}},
      {"â€œYesâ€\u009D", {"â€œ=“", "â€\u009D=”"}},
      {"it cost Â£5 in GdaÅ„sk", {"Â£=£", "GdaÅ„sk=Gdańsk"}},
      {"ObamaÃ¢â‚¬â„¢s plan, ‘Romneyâ€™s’", {"Ã¢â‚¬â„¢s=’s", "â€™s=’s"}},
      {"it wonï¿½t work", {"wonï¿½t"}},
  });
}

TEST(Encoding, MendsReferencesAndLostCharacters) {
  expectFound(detectEncoding, {
      {"It&#8217;s AT&amp;T&nbsp;news", {"&#8217;s=’s", "&amp;=&", "&nbsp;= "}},
      {"caf&eacute; and &amp;rsquo;90s", {"caf&eacute;=café", "&amp;rsquo;90s=’90s"}},
      {"He don\uFFFDt know \uFFFD this.", {"don\uFFFDt=don’t", "\uFFFD"}},
  });
}

TEST(Encoding, FindsHiddenCharacters) {
  expectFound(detectEncoding, {
      {"a zero\u200Bwidth word", {"zero\u200Bwidth=zerowidth"}},
      {"w\u200Bo\u200Brd", {"w\u200Bo\u200Brd=word"}},
      {"the liberal-democr\u0430tic \u0422he", {"democr\u0430tic=democratic", "\u0422he=The"}},
  });
}

TEST(Encoding, LeavesHonestCharactersAlone) {
  expectFound(detectEncoding, {
      {"A café in São Paulo, “quoted” – 50 €, naïve, Škoda, Łódź.", {}},
      {"CAFÉ… BEYONCÉ’S “SÃ” and the letter „Ä“", {}},
      {"Москва и Рим, Ελλάδα, Яндекс, KoЯn", {}},
      {"5 μm, α-helix, ΔT, Ωm, 10 µg", {}},
      {"a soft\u00ADhyphen and e\u0301", {}},
      {"نمی\u200Cخواهم and 👩\u200D👩\u200D👧", {}},
      {"a space \u200B here", {}},
      {"In HTML, write &nbsp; for a space. The mark “&amp;” too.", {}},
      {"See http://example.org/?a=1&amp;b=2 or `&nbsp;` here.", {}},
      {"R&D; Q&A; fish & chips", {}},
      {"1 &lt; 2", {}},
  });
}

}  // namespace
}  // namespace ungarble
