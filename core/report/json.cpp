#include "core/report/json.h"

#include "core/report/json_writer.h"

namespace ungarble {
namespace {

constexpr std::uint64_t kSchemaVersion = 1;

void writeRange(JsonWriter& json, Range bytes, const OffsetMap& offsets) {
  json.key("start").number(offsets(bytes.begin)).key("end").number(offsets(bytes.end));
}

void writeEngine(JsonWriter& json, const ModelIdentity& model) {
  json.key("engine").beginObject();
  json.key("name").string("ungarble").key("version").string(UNGARBLE_VERSION);
  json.key("model").beginObject().key("name").string(model.name).key("sha256").string(model.sha256).endObject();
  json.endObject();
}

void writeVerdict(JsonWriter& json, const Verdict& verdict, const OffsetMap& offsets) {
  json.key("verdict").beginObject();
  json.key("label").string(name(verdict.label));
  json.key("score").probability(verdict.score);
  json.key("garbledWords").number(verdict.garbledWords);
  if (verdict.label == VerdictLabel::mixed) {
    json.key("sections").beginArray();
    for (const Verdict::Section& section : verdict.sections) {
      json.beginObject();
      writeRange(json, section.bytes, offsets);
      json.key("score").probability(section.score).endObject();
    }
    json.endArray();
  }
  json.endObject();
}

void writeFinding(JsonWriter& json, const Finding& finding, std::string_view text, const OffsetMap& offsets) {
  json.beginObject();
  writeRange(json, finding.bytes, offsets);
  json.key("text").string(text.substr(finding.bytes.begin, finding.bytes.size()));
  json.key("code").string(name(finding.code));
  json.key("severity").string(name(finding.severity));
  json.key("confidence").probability(finding.confidence);
  json.key("message").string(finding.message);
  json.key("suggestions").beginArray();
  for (const Suggestion& suggestion : finding.suggestions) {
    json.beginObject().key("text").string(suggestion.text);
    json.key("confidence").probability(suggestion.confidence).endObject();
  }
  json.endArray().endObject();
}

void writeEntity(JsonWriter& json, const Entity& entity, std::string_view text, const OffsetMap& offsets) {
  json.beginObject();
  writeRange(json, entity.bytes, offsets);
  json.key("text").string(text.substr(entity.bytes.begin, entity.bytes.size()));
  json.key("type").string(name(entity.type));
  json.key("confidence").probability(entity.confidence);
  json.key("id").number(entity.id).endObject();
}

void writeEntities(JsonWriter& json, const Report& report, std::string_view text, const OffsetMap& offsets) {
  json.beginArray();
  for (const Entity& entity : report.entities) writeEntity(json, entity, text, offsets);
  json.endArray();
}

}  // namespace

std::string toJson(const Report& report, std::string_view text, OffsetUnit unit) {
  const OffsetMap offsets(text, unit);
  std::string out;
  out.reserve(512 + 256 * report.findings.size() + 128 * report.entities.size());
  JsonWriter json(out);
  json.beginObject();
  json.key("schemaVersion").number(kSchemaVersion);
  writeEngine(json, report.model);
  json.key("text").beginObject().key("length").number(offsets.length());
  json.key("words").number(report.words).key("sentences").number(report.sentences).endObject();
  writeVerdict(json, report.verdict, offsets);
  json.key("diagnostics").beginArray();
  for (const Finding& finding : report.findings) writeFinding(json, finding, text, offsets);
  json.endArray();
  json.key("entities");
  writeEntities(json, report, text, offsets);
  json.endObject();
  return out;
}

std::string entitiesToJson(const Report& report, std::string_view text, OffsetUnit unit) {
  std::string out;
  JsonWriter json(out);
  writeEntities(json, report, text, OffsetMap(text, unit));
  return out;
}

}  // namespace ungarble
