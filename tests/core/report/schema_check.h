// A validator for the part of JSON Schema 2020-12 that report.schema.json uses. An unknown keyword is an error, so that
// the schema cannot outgrow its test unseen.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace ungarble {

class SchemaCheck {
 public:
  explicit SchemaCheck(nlohmann::json schema) : root_(std::move(schema)) {}

  /// The first violation, as "path: reason"; empty when `value` is valid.
  std::string violation(const nlohmann::json& value) const { return check(root_, value, "$"); }

 private:
  using Json = nlohmann::json;

  std::string check(const Json& schema, const Json& value, const std::string& path) const {
    for (const auto& [keyword, rule] : schema.items()) {
      const std::string found = apply(schema, keyword, rule, value, path);
      if (!found.empty()) return found;
    }
    return "";
  }

  std::string apply(const Json& schema, const std::string& keyword, const Json& rule, const Json& value,
                    const std::string& path) const {
    static const std::set<std::string> kSilent = {"$schema", "$id", "$defs", "title", "description", "then", "else"};
    if (kSilent.count(keyword) != 0) return "";
    const auto unless = [&](bool good) { return good ? "" : path + ": " + keyword; };
    if (keyword == "$ref") return check(root_.at(Json::json_pointer(rule.get<std::string>().substr(1))), value, path);
    if (keyword == "type") return unless(hasType(value, rule));
    if (keyword == "const") return unless(value == rule);
    if (keyword == "enum") return unless(std::find(rule.begin(), rule.end(), value) != rule.end());
    if (keyword == "minimum") return unless(!value.is_number() || value >= rule);
    if (keyword == "maximum") return unless(!value.is_number() || value <= rule);
    if (keyword == "minLength") return unless(!value.is_string() || value.get<std::string>().size() >= rule.get<std::size_t>());
    if (keyword == "maxItems") return unless(!value.is_array() || value.size() <= rule.get<std::size_t>());
    if (keyword == "not") return unless(!check(rule, value, path).empty());
    if (keyword == "required") {
      for (const Json& name : rule) {
        if (!value.contains(name.get<std::string>())) return path + ": lacks " + name.get<std::string>();
      }
      return "";
    }
    if (keyword == "properties") {
      for (const auto& [name, inner] : rule.items()) {
        if (!value.contains(name)) continue;
        const std::string found = check(inner, value.at(name), path + "." + name);
        if (!found.empty()) return found;
      }
      return "";
    }
    if (keyword == "additionalProperties") {
      for (const auto& [name, inner] : value.items()) {
        if (!schema.at("properties").contains(name)) return path + ": has " + name;
      }
      return "";
    }
    if (keyword == "items") {
      for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
        const std::string found = check(rule, value[i], path + "[" + std::to_string(i) + "]");
        if (!found.empty()) return found;
      }
      return "";
    }
    if (keyword == "if") {
      const char* branch = check(rule, value, path).empty() ? "then" : "else";
      return schema.contains(branch) ? check(schema.at(branch), value, path) : "";
    }
    return path + ": unknown keyword " + keyword;
  }

  static bool hasType(const Json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    return type == "number" && value.is_number();
  }

  Json root_;
};

}  // namespace ungarble
