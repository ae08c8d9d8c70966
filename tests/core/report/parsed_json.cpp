#include "tests/core/report/parsed_json.h"

namespace ungarble::test {

nlohmann::json parseJson(std::string_view text) { return nlohmann::json::parse(text); }

std::string spreadJson(std::string_view json) { return nlohmann::ordered_json::parse(json).dump(2); }

}  // namespace ungarble::test

namespace nlohmann {

void PrintTo(const json& value, std::ostream* out) { *out << value.dump(); }

}  // namespace nlohmann
