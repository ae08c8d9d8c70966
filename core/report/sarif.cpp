#include "core/report/code_titles.h"
#include "core/report/formats.h"
#include "core/report/json_writer.h"
#include "core/report/line_index.h"

namespace ungarble {
namespace {

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    default: return "note";
  }
}

/// Lines and columns count from 1; the end column is the one after the last character.
void writeRegion(JsonWriter& json, Range bytes, const LineIndex& lines, const OffsetMap& offsets) {
  const auto place = [&](std::string_view lineKey, std::string_view columnKey, std::uint32_t byte) {
    const std::size_t line = lines.lineOf(byte);
    json.key(lineKey).number(line + 1);
    json.key(columnKey).number(offsets(byte) - offsets(lines.line(line).begin) + 1);
  };
  json.beginObject();
  place("startLine", "startColumn", bytes.begin);
  place("endLine", "endColumn", bytes.end);
  json.key("charOffset").number(offsets(bytes.begin));
  json.key("charLength").number(offsets(bytes.end) - offsets(bytes.begin)).endObject();
}

void writeArtifact(JsonWriter& json, std::string_view uri) {
  json.key("artifactLocation").beginObject().key("uri").string(uri).endObject();
}

void writeResults(JsonWriter& json, const CheckedText& checked, OffsetUnit unit) {
  const LineIndex lines(checked.text);
  const OffsetMap offsets(checked.text, unit);
  const std::string uri = toUri(checked.name);
  for (const Finding& finding : checked.report.findings) {
    json.beginObject();
    json.key("ruleId").string(name(finding.code)).key("ruleIndex").number(static_cast<std::uint64_t>(finding.code));
    json.key("level").string(level(finding.severity));
    json.key("message").beginObject().key("text").string(finding.message).endObject();
    json.key("locations").beginArray().beginObject().key("physicalLocation").beginObject();
    writeArtifact(json, uri);
    json.key("region");
    writeRegion(json, finding.bytes, lines, offsets);
    json.endObject().endObject().endArray();
    json.key("fixes").beginArray();
    for (const Suggestion& suggestion : finding.suggestions) {
      json.beginObject().key("artifactChanges").beginArray().beginObject();
      writeArtifact(json, uri);
      json.key("replacements").beginArray().beginObject().key("deletedRegion");
      writeRegion(json, finding.bytes, lines, offsets);
      json.key("insertedContent").beginObject().key("text").string(suggestion.text).endObject();
      json.endObject().endArray().endObject().endArray().endObject();
    }
    json.endArray();
    json.key("properties").beginObject().key("confidence").probability(finding.confidence).endObject();
    json.endObject();
  }
}

}  // namespace

std::string toSarif(std::span<const CheckedText> checked, OffsetUnit unit) {
  std::string out;
  JsonWriter json(out);
  json.beginObject();
  json.key("$schema").string("https://json.schemastore.org/sarif-2.1.0.json").key("version").string("2.1.0");
  json.key("runs").beginArray().beginObject();
  json.key("tool").beginObject().key("driver").beginObject();
  json.key("name").string("Ungarble").key("version").string(UNGARBLE_VERSION);
  json.key("rules").beginArray();
  for (const Code code : kCodes) {
    json.beginObject().key("id").string(name(code));
    json.key("shortDescription").beginObject().key("text").string(title(code)).endObject().endObject();
  }
  json.endArray().endObject().endObject();
  json.key("columnKind").string(unit == OffsetUnit::utf32 ? "unicodeCodePoints" : "utf16CodeUnits");
  json.key("results").beginArray();
  for (const CheckedText& text : checked) writeResults(json, text, unit);
  json.endArray().endObject().endArray().endObject();
  return out;
}

}  // namespace ungarble
