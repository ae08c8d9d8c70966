#pragma once

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>

/// The parser and the printer of JSON are compiled once, for all tests: under sanitizers either takes longer to compile
/// than the tests that want it.
namespace ungarble::test {

/// Throws what nlohmann::json::parse throws.
nlohmann::json parseJson(std::string_view text);

/// The same JSON with line breaks, members in their order.
std::string spreadJson(std::string_view json);

}  // namespace ungarble::test

namespace nlohmann {

/// How GoogleTest shows a value; by itself it would take it for a container of containers.
void PrintTo(const json& value, std::ostream* out);

}  // namespace nlohmann
