#include "core/report/formats.h"
#include "core/report/names.h"

#include <gtest/gtest.h>

#include <array>

#include "sample.h"
#include "tests/core/report/parsed_json.h"

namespace ungarble {
namespace {

using Json = nlohmann::json;
using test::parseJson;

class Formats : public testing::Test {
 protected:
  const Report report_ = sampleReport();
  const CheckedText checked_{"my text.txt", kSampleText, report_};
};

TEST_F(Formats, LspCountsLinesAndUnits) {
  const Json lsp = parseJson(toLsp(checked_));
  EXPECT_EQ(lsp.at("uri"), "my%20text.txt");
  const Json& motion = lsp.at("diagnostics").at(1);
  EXPECT_EQ(motion.at("range"), parseJson(R"({"start": {"line": 1, "character": 8}, "end": {"line": 1, "character": 17}})"));
  EXPECT_EQ(motion.at("severity"), 1);
  EXPECT_EQ(motion.at("code"), "article-a-an");
  EXPECT_EQ(motion.at("source"), "ungarble");
  EXPECT_EQ(motion.at("data").at("suggestions").at(0).at("text"), "an action");
  const Json& sign = lsp.at("diagnostics").at(0);
  EXPECT_EQ(sign.at("severity"), 3);
  EXPECT_EQ(sign.at("range").at("end").at("character"), 7);
  EXPECT_EQ(parseJson(toLsp(checked_, OffsetUnit::utf8)).at("diagnostics").at(0).at("range").at("end").at("character"), 10);
}

TEST_F(Formats, SarifHoldsRegionsAndFixes) {
  const std::array both = {checked_, checked_};
  const Json run = parseJson(toSarif(both)).at("runs").at(0);
  EXPECT_EQ(run.at("columnKind"), "utf16CodeUnits");
  EXPECT_EQ(run.at("results").size(), 4u);
  const Json& motion = run.at("results").at(1);
  EXPECT_EQ(motion.at("level"), "error");
  EXPECT_EQ(run.at("tool").at("driver").at("rules").at(motion.at("ruleIndex").get<std::size_t>()).at("id"), motion.at("ruleId"));
  const Json region = parseJson(
      R"({"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 18, "charOffset": 21, "charLength": 9})");
  EXPECT_EQ(motion.at("locations").at(0).at("physicalLocation").at("region"), region);
  const Json& replacement = motion.at("fixes").at(0).at("artifactChanges").at(0).at("replacements").at(0);
  EXPECT_EQ(replacement.at("deletedRegion"), region);
  EXPECT_EQ(replacement.at("insertedContent").at("text"), "an action");
  EXPECT_EQ(parseJson(toSarif({}, OffsetUnit::utf32)).at("runs").at(0).at("columnKind"), "unicodeCodePoints");
}

TEST_F(Formats, LanguageToolHoldsContextAndSentence) {
  const Json answer = parseJson(toLanguageTool(checked_));
  EXPECT_EQ(answer.at("software").at("apiVersion"), 1);
  const Json& match = answer.at("matches").at(1);
  EXPECT_EQ(match.at("offset"), 21);
  EXPECT_EQ(match.at("length"), 9);
  EXPECT_EQ(match.at("replacements").at(0).at("value"), "an action");
  EXPECT_EQ(match.at("sentence"), "He told an motion & left.");
  EXPECT_EQ(match.at("rule").at("id"), "article-a-an");
  EXPECT_EQ(match.at("rule").at("issueType"), "grammar");
  const Json& context = match.at("context");
  EXPECT_EQ(context.at("text"), kSampleText);
  EXPECT_EQ(context.at("offset"), 21);
}

TEST_F(Formats, LanguageToolContextKeepsCharactersWhole) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "é";
  const auto at = static_cast<std::uint32_t>(text.size());
  text += "an motion";
  for (int i = 0; i < 40; ++i) text += "👍";
  Report report;
  report.findings = {{{at, at + 9}, Code::articleAAn, Severity::error, 1, "", {}}};
  const Json context = parseJson(toLanguageTool({"x", text, report})).at("matches").at(0).at("context");
  EXPECT_EQ(context.at("offset"), 20);
}

TEST_F(Formats, HtmlEscapesAndMarks) {
  const std::string html = toHtml(std::array{checked_});
  EXPECT_EQ(html.find("<b>"), std::string::npos);
  EXPECT_NE(html.find("&lt;b&gt;"), std::string::npos);
  EXPECT_NE(html.find("<mark class=\"error\" id=\"mark-1-2\">an motion<sup>"), std::string::npos);
  EXPECT_NE(html.find("A &quot;sign&quot; &lt;here&gt;."), std::string::npos);
  EXPECT_NE(html.find("<th>Organisations</th><td>Café</td>"), std::string::npos);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("http"), std::string::npos);
}

TEST(Names, GathersMentionsByTypeUnderTheLongestForm) {
  const std::string_view text = "Oslo, Ada, Ada Low, Oslo";
  const std::vector<Entity> entities = {{{0, 4}, EntityType::gpe, 1, 1}, {{6, 9}, EntityType::person, 1, 2},
                                        {{11, 18}, EntityType::person, 1, 2}, {{20, 24}, EntityType::gpe, 1, 1}};
  const std::vector<NamedEntity> names = gatherNames(entities, text);
  ASSERT_EQ(names.size(), 2u);
  EXPECT_EQ(names[0].name, "Ada Low");
  EXPECT_EQ(names[0].mentions, 2u);
  EXPECT_EQ(names[1].name, "Oslo");
  EXPECT_EQ(names[1].mentions, 2u);
}

TEST_F(Formats, TerminalPutsCaretsUnderTheWords) {
  EXPECT_EQ(toTerminal(checked_, false),
            "my text.txt:1:6: information: A \"sign\" <here>. [spun-synonym]\n"
            "  Café 👍 <b>\n"
            "       ^^\n"
            "\n"
            "my text.txt:2:9: error: The article is wrong. [article-a-an]\n"
            "  He told an motion & left.\n"
            "          ^^^^^^^^^\n"
            "  fix: “an action” 91%, “a \\ \"motion\"” 5%\n"
            "\n"
            "my text.txt: mixed (100% likely to be spun), 2 findings in 7 words\n");
}

TEST_F(Formats, TerminalShortensLongLinesAndShowsNoControls) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "日本 ";
  const auto at = static_cast<std::uint32_t>(text.size());
  text += "a\x1b[31m b";
  for (int i = 0; i < 60; ++i) text += " word";
  Report report;
  report.findings = {{{at, at + 8}, Code::spunPhrase, Severity::warning, 1, "m", {}}};
  const std::string shown = toTerminal({"t", text, report}, false);
  EXPECT_EQ(shown.find('\x1b'), std::string::npos);
  const std::size_t line = shown.find('\n') + 1;
  const std::size_t carets = shown.find('\n', line) + 1;
  const std::string source = shown.substr(line, carets - line - 1);
  EXPECT_LT(source.size(), 250u);
  EXPECT_NE(source.find("a?[31m b"), std::string::npos);
  // Nine times 日本 and a blank take 45 columns; the ellipsis and the margin three.
  EXPECT_EQ(shown.substr(carets, shown.find('\n', carets) - carets), std::string(3 + 45, ' ') + "^^^^^^^^");
  EXPECT_NE(toTerminal({"t", text, report}, true).find("\x1b[1;33m"), std::string::npos);
}

TEST(Uri, EncodesPaths) {
  EXPECT_EQ(toUri("a b/é?.txt"), "a%20b/%C3%A9%3F.txt");
  EXPECT_EQ(toUri("/texts/a.txt"), "file:///texts/a.txt");
  EXPECT_EQ(toUri("<stdin>"), "%3Cstdin%3E");
}

}  // namespace
}  // namespace ungarble
