#include "core/report/json.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/report/json_writer.h"
#include "sample.h"

namespace ungarble {
namespace {

std::string written(float probability) {
  std::string out;
  JsonWriter(out).probability(probability);
  return out;
}

TEST(JsonWriter, RoundsProbabilitiesToTheShortestForm) {
  const struct {
    float value;
    const char* expected;
  } kCases[] = {
      {0.0f, "0"},       {1.0f, "1"},         {0.5f, "0.5"},        {0.97f, "0.97"},    {0.9987f, "0.9987"},
      {0.1f, "0.1"},     {0.00004f, "0"},     {0.00006f, "0.0001"}, {0.01f, "0.01"},    {0.99996f, "1"},
      {-0.5f, "0"},      {1.5f, "1"},         {0.0305f, "0.0305"},  {0.33333f, "0.3333"},
      {std::numeric_limits<float>::quiet_NaN(), "0"}, {std::numeric_limits<float>::infinity(), "1"},
  };
  for (const auto& c : kCases) EXPECT_EQ(written(c.value), c.expected) << c.value;
}

TEST(JsonWriter, EscapesOnlyWhatJsonDemands) {
  std::string out;
  JsonWriter(out).string(std::string_view("\"\\/\n\r\t\b\0\x1f é👍\x7f", 17));
  EXPECT_EQ(out, "\"\\\"\\\\/\\n\\r\\t\\u0008\\u0000\\u001f é👍\x7f\"");
}

TEST(JsonWriter, SetsCommas) {
  std::string out;
  JsonWriter json(out);
  json.beginObject().key("a").number(1).key("b").beginArray().endArray().key("c").beginArray();
  json.number(1).boolean(true).beginObject().endObject().raw("null").endArray().endObject();
  EXPECT_EQ(out, R"({"a":1,"b":[],"c":[1,true,{},null]})");
}

const std::string kExpected =
    R"({"schemaVersion":1,"engine":{"name":"ungarble","version":")" UNGARBLE_VERSION
    R"(","model":{"name":"en","sha256":"0123456789abcdef"}},"text":{"length":39,"words":7,"sentences":2},)"
    R"("verdict":{"label":"mixed","score":0.9987,"garbledWords":2,"sections":[{"start":13,"end":38,"score":0.9}]},)";

TEST(Json, WritesTheWholeReport) {
  const std::string json = toJson(sampleReport(), kSampleText);
  const std::string rest =
      R"("diagnostics":[{"start":5,"end":7,"text":"👍","code":"spun-synonym","severity":"information",)"
      R"("confidence":0.5,"message":"A \"sign\" <here>.","suggestions":[]},)"
      R"({"start":21,"end":30,"text":"an motion","code":"article-a-an","severity":"error","confidence":0.97,)"
      R"("message":"The article is wrong.","suggestions":[{"text":"an action","confidence":0.91},)"
      R"({"text":"a \\ \"motion\"","confidence":0.05}]}],)"
      R"("entities":[{"start":0,"end":4,"text":"Café","type":"ORG","confidence":0.98,"id":1}]})";
  EXPECT_EQ(json, kExpected + rest);
}

TEST(Json, WritesTheEntitiesAlone) {
  EXPECT_EQ(entitiesToJson(sampleReport(), kSampleText, OffsetUnit::utf8),
            R"([{"start":0,"end":5,"text":"Café","type":"ORG","confidence":0.98,"id":1}])");
  EXPECT_EQ(entitiesToJson(Report{}, ""), "[]");
}

TEST(Json, CountsInTheUnitAskedFor) {
  const struct {
    OffsetUnit unit;
    const char* motion;
    const char* length;
  } kCases[] = {
      {OffsetUnit::utf8, R"("start":24,"end":33)", R"("length":42)"},
      {OffsetUnit::utf16, R"("start":21,"end":30)", R"("length":39)"},
      {OffsetUnit::utf32, R"("start":20,"end":29)", R"("length":38)"},
  };
  for (const auto& c : kCases) {
    const std::string json = toJson(sampleReport(), kSampleText, c.unit);
    EXPECT_NE(json.find(c.motion), std::string::npos) << json;
    EXPECT_NE(json.find(c.length), std::string::npos) << json;
  }
}

TEST(Json, NamesSectionsOnlyWhenTheVerdictIsMixed) {
  Report report = sampleReport();
  for (const VerdictLabel label : {VerdictLabel::garbled, VerdictLabel::clean, VerdictLabel::tooShort}) {
    report.verdict.label = label;
    EXPECT_EQ(toJson(report, kSampleText).find("sections"), std::string::npos);
  }
}

}  // namespace
}  // namespace ungarble
