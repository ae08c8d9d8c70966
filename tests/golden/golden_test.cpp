// Golden reports: NAME.txt holds a text, NAME.json the report on it, one folder for each way to make a report. A new
// case is a new pair of files. `UNGARBLE_UPDATE_GOLDEN=1` writes the reports anew; read the difference before you keep
// it. NAME.expect says what must hold of the report whatever the weights are (expectations.h).
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <sstream>

#include "core/detect/rule_detector.h"
#include "core/report/json.h"
#include "tests/core/checker/report_checks.h"
#include "tests/core/checker/shipped_model.h"
#include "tests/core/report/parsed_json.h"
#include "tests/golden/expectations.h"

namespace ungarble {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void expectGolden(const fs::path& folder, const std::function<Report(std::string_view)>& check) {
  const bool update = std::getenv("UNGARBLE_UPDATE_GOLDEN") != nullptr;
  std::set<fs::path> texts;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") texts.insert(entry.path());
  }
  ASSERT_FALSE(texts.empty());
  for (const fs::path& path : texts) {
    const std::string text = read(path);
    const std::string report = test::spreadJson(toJson(check(text), text)) + '\n';
    fs::path golden = path;
    golden.replace_extension(".json");
    if (update) std::ofstream(golden, std::ios::binary) << report;
    EXPECT_EQ(report, read(golden)) << path;
  }
}

/// What the rules alone say; no model takes part.
Report checkByRules(std::string_view text) {
  const Document document(text);
  Report report;
  report.model.name = "none";
  report.words = document.wordCount();
  report.sentences = static_cast<std::uint32_t>(document.sentences().size());
  report.findings = runRules(document);
  return report;
}

TEST(Golden, Rules) { expectGolden("tests/golden/rules", checkByRules); }

TEST(Golden, Documents) {
  expectGolden("tests/golden/documents", [](std::string_view text) { return test::shippedChecker().check(text); });
}

/// Every NAME.expect of a folder, held against the report on NAME.txt.
void expectPromises(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".expect") continue;
    fs::path path = entry.path();
    const std::string text = read(path.replace_extension(".txt"));
    const Report report = test::shippedChecker().check(text);
    EXPECT_EQ(test::brokenPromise(report, text), "") << path;
    std::istringstream lines(read(entry.path()));
    for (std::string line; std::getline(lines, line);) EXPECT_EQ(test::unmet(line, report, text), "") << path;
  }
}

TEST(Golden, DocumentsAreAsExpected) { expectPromises("tests/golden/documents"); }

TEST(Golden, EntitiesAreAsExpected) { expectPromises("tests/golden/entities"); }

}  // namespace
}  // namespace ungarble
