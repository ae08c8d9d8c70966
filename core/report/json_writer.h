// JsonWriter: appends compact JSON to a string. It sets the commas; the caller opens and closes in order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ungarble {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& beginObject() { return open('{'); }
  JsonWriter& endObject() { return close('}'); }
  JsonWriter& beginArray() { return open('['); }
  JsonWriter& endArray() { return close(']'); }
  /// Only inside an object; one value must follow. `name` needs no escapes.
  JsonWriter& key(std::string_view name);

  /// `value` is UTF-8; only what JSON demands is escaped.
  JsonWriter& string(std::string_view value);
  JsonWriter& number(std::uint64_t value);
  JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
  /// A probability with at most four decimals and no trailing zeros; what lies outside 0 to 1 is moved to the nearer
  /// end, NaN to 0. Rounded as an integer, so that every platform writes the same bytes.
  JsonWriter& probability(float value);
  /// `json` must be one whole JSON value.
  JsonWriter& raw(std::string_view json);

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();

  std::string& out_;
  bool needsComma_ = false;  // a value has been written at this level and no key stands open
};

}  // namespace ungarble
