#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "core/report/code_titles.h"
#include "core/report/json.h"
#include "sample.h"
#include "schema_check.h"
#include "tests/core/report/parsed_json.h"

namespace ungarble {
namespace {

using Json = nlohmann::json;
using test::parseJson;

Json schema() {
  std::ifstream file("core/report/report.schema.json");
  return parseJson(std::string(std::istreambuf_iterator<char>(file), {}));
}

TEST(Schema, AcceptsReports) {
  const SchemaCheck check(schema());
  EXPECT_EQ(check.violation(parseJson(toJson(sampleReport(), kSampleText))), "");
  EXPECT_EQ(check.violation(parseJson(toJson(Report(), ""))), "");
}

TEST(Schema, RefusesWhatIsNoReport) {
  const SchemaCheck check(schema());
  const Json good = parseJson(toJson(sampleReport(), kSampleText));
  const struct {
    const char* patch;
    const char* violation;
  } kCases[] = {
      {R"([{"op": "remove", "path": "/engine"}])", "$: lacks engine"},
      {R"([{"op": "add", "path": "/extra", "value": 1}])", "$: has extra"},
      {R"([{"op": "replace", "path": "/schemaVersion", "value": 2}])", "$.schemaVersion: const"},
      {R"([{"op": "replace", "path": "/verdict/label", "value": "clean"}])", "$.verdict: not"},
      {R"([{"op": "remove", "path": "/verdict/sections"}])", "$.verdict: lacks sections"},
      {R"([{"op": "replace", "path": "/diagnostics/0/code", "value": "typo"}])", "$.diagnostics[0].code: enum"},
      {R"([{"op": "replace", "path": "/diagnostics/0/start", "value": -1}])", "$.diagnostics[0].start: minimum"},
      {R"([{"op": "replace", "path": "/diagnostics/1/confidence", "value": 1.5}])", "$.diagnostics[1].confidence: maximum"},
      {R"([{"op": "replace", "path": "/entities/0/id", "value": 0}])", "$.entities[0].id: minimum"},
  };
  for (const auto& c : kCases) EXPECT_EQ(check.violation(good.patch(parseJson(c.patch))), c.violation) << c.patch;
}

TEST(Schema, KnowsEveryName) {
  const Json defs = schema().at("$defs");
  const auto knows = [&](const char* type, std::string_view name) {
    const Json& names = defs.at(type).at("enum");
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const Code code : kCodes) EXPECT_TRUE(knows("Code", name(code))) << name(code);
  EXPECT_EQ(defs.at("Code").at("enum").size(), kCodes.size());
  for (int i = 0; i <= static_cast<int>(EntityType::work); ++i) {
    EXPECT_TRUE(knows("EntityType", name(static_cast<EntityType>(i)))) << i;
  }
  for (int i = 0; i <= static_cast<int>(Severity::hint); ++i) {
    EXPECT_TRUE(knows("Severity", name(static_cast<Severity>(i)))) << i;
  }
}

}  // namespace
}  // namespace ungarble
