#include <iostream>
#include <nlohmann/json.hpp>

#include "bindings/cli/commands.h"
#include "bindings/cli/files.h"
#include "bindings/cli/model_file.h"
#include "core/checker.h"
#include "core/report/json.h"
#include "core/report/json_writer.h"
#include "core/text/utf8.h"

namespace ungarble::cli {
namespace {

using Json = nlohmann::ordered_json;

/// `{"id": ..., "text": ...}`; throws Error(usage), or Error(invalidUtf8).
Json parseLine(std::string_view line) {
  requireUtf8(line);
  Json request = Json::parse(line, nullptr, false);
  if (request.is_discarded()) throw Error(ErrorCode::usage, "The line is not valid JSON.");
  if (!request.is_object()) throw Error(ErrorCode::usage, "The line is not a JSON object.");
  return request;
}

const std::string& textOf(const Json& request) {
  const auto text = request.find("text");
  if (text == request.end() || !text->is_string()) {
    throw Error(ErrorCode::usage, "The line has no \"text\" that is a string.");
  }
  return text->get_ref<const std::string&>();
}

class Answers {
 public:
  explicit Answers(const Arguments& arguments) : arguments_(arguments), checker_(loadModel(arguments.model)) {}

  std::string answer(std::string_view line) {
    std::string id = "null";
    try {
      const Json request = parseLine(line);
      if (const auto given = request.find("id"); given != request.end()) id = given->dump();
      const std::string& text = textOf(request);
      const Report report = checker_.check(text, {.level = arguments_.level});
      foundAny_ = foundAny_ || !report.findings.empty();
      return wrap(id, "report", toJson(report, text, arguments_.offsets));
    } catch (const Error& error) {
      return wrap(id, "error", describe(error.code(), error.what()));
    } catch (const std::bad_alloc&) {
      return wrap(id, "error", describe(ErrorCode::outOfMemory, "Not enough memory for this text."));
    }
  }

  bool foundAny() const { return foundAny_; }

 private:
  static std::string describe(ErrorCode code, std::string_view message) {
    std::string out;
    JsonWriter(out).beginObject().key("code").string(name(code)).key("message").string(message).endObject();
    return out;
  }

  static std::string wrap(std::string_view id, std::string_view key, std::string_view value) {
    std::string out;
    JsonWriter(out).beginObject().key("id").raw(id).key(key).raw(value).endObject();
    return out + '\n';
  }

  const Arguments& arguments_;
  Checker checker_;
  bool foundAny_ = false;
};

}  // namespace

int runNdjson(const Arguments& arguments) {
  std::ios::sync_with_stdio(false);
  Answers answers(arguments);
  for (std::string line; std::getline(std::cin, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) writeOutput(answers.answer(line));
  }
  return answers.foundAny() ? kSomethingFound : kNothingFound;
}

}  // namespace ungarble::cli
