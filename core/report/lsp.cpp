#include "core/report/formats.h"
#include "core/report/json_writer.h"
#include "core/report/line_index.h"

namespace ungarble {
namespace {

class Positions {
 public:
  Positions(std::string_view text, OffsetUnit unit) : lines_(text), offsets_(text, unit) {}

  void write(JsonWriter& json, std::string_view key, std::uint32_t byte) const {
    const std::size_t line = lines_.lineOf(byte);
    json.key(key).beginObject().key("line").number(line);
    json.key("character").number(offsets_(byte) - offsets_(lines_.line(line).begin)).endObject();
  }

 private:
  LineIndex lines_;
  OffsetMap offsets_;
};

void writeDiagnostic(JsonWriter& json, const Finding& finding, const Positions& positions) {
  json.beginObject().key("range").beginObject();
  positions.write(json, "start", finding.bytes.begin);
  positions.write(json, "end", finding.bytes.end);
  json.endObject();
  json.key("severity").number(1 + static_cast<std::uint64_t>(finding.severity));  // LSP counts ours from 1
  json.key("code").string(name(finding.code)).key("source").string("ungarble");
  json.key("message").string(finding.message);
  json.key("data").beginObject().key("confidence").probability(finding.confidence).key("suggestions").beginArray();
  for (const Suggestion& suggestion : finding.suggestions) {
    json.beginObject().key("text").string(suggestion.text);
    json.key("confidence").probability(suggestion.confidence).endObject();
  }
  json.endArray().endObject().endObject();
}

}  // namespace

std::string toLsp(const CheckedText& checked, OffsetUnit unit) {
  const Positions positions(checked.text, unit);
  std::string out;
  JsonWriter json(out);
  json.beginObject().key("uri").string(toUri(checked.name)).key("diagnostics").beginArray();
  for (const Finding& finding : checked.report.findings) writeDiagnostic(json, finding, positions);
  json.endArray().endObject();
  return out;
}

}  // namespace ungarble
