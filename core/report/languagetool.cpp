#include <algorithm>
#include <optional>

#include "core/report/code_titles.h"
#include "core/report/formats.h"
#include "core/report/json_writer.h"
#include "core/text/document.h"

namespace ungarble {
namespace {

constexpr std::uint32_t kContextBytes = 40;

// LanguageTool's vocabulary (ITS 2.0): plug-ins choose the colour of the underline by it.
std::string_view issueType(const Finding& finding) {
  switch (finding.code) {
    case Code::spunTerm: return "terminology";
    case Code::garbledName: return "mistranslation";
    case Code::functionWord:
    case Code::agreement:
    case Code::articleAAn: return "grammar";
    case Code::spintaxResidue:
    case Code::encodingResidue: return "characters";
    default: return finding.severity == Severity::information ? "style" : "mistranslation";
  }
}

// A start not more than kContextBytes before the finding, on a character boundary; likewise the end.
Range contextOf(Range bytes, std::string_view text) {
  const auto inside = [&](std::uint32_t i) { return i < text.size() && (text[i] & '\xC0') == '\x80'; };
  Range context{bytes.begin - std::min(bytes.begin, kContextBytes),
                std::min(bytes.end + kContextBytes, static_cast<std::uint32_t>(text.size()))};
  while (inside(context.begin)) ++context.begin;
  while (inside(context.end)) --context.end;
  return context;
}

class Sentences {
 public:
  explicit Sentences(std::string_view text) : document_(text) {}

  // The sentence in which `byte` lies. Must be asked in ascending order.
  std::string_view at(std::uint32_t byte) {
    const auto& all = document_.sentences();
    while (next_ + 1 < all.size() && document_.bytes(all[next_]).end <= byte) ++next_;
    return all.empty() ? document_.text() : document_.text(document_.bytes(all[next_]));
  }

 private:
  Document document_;
  std::size_t next_ = 0;
};

void writeMatch(JsonWriter& json, const Finding& finding, std::string_view text, const OffsetMap& offsets,
                std::string_view sentence) {
  const std::uint32_t offset = offsets(finding.bytes.begin);
  const std::uint32_t length = offsets(finding.bytes.end) - offset;
  const Range context = contextOf(finding.bytes, text);
  json.beginObject();
  json.key("message").string(finding.message).key("shortMessage").string(title(finding.code));
  json.key("replacements").beginArray();
  for (const Suggestion& suggestion : finding.suggestions) {
    json.beginObject().key("value").string(suggestion.text).endObject();
  }
  json.endArray();
  json.key("offset").number(offset).key("length").number(length);
  json.key("context").beginObject();
  json.key("text").string(text.substr(context.begin, context.size()));
  json.key("offset").number(offset - offsets(context.begin)).key("length").number(length).endObject();
  json.key("sentence").string(sentence);
  json.key("rule").beginObject();
  json.key("id").string(name(finding.code)).key("description").string(title(finding.code));
  json.key("issueType").string(issueType(finding));
  json.key("category").beginObject().key("id").string("UNGARBLE").key("name").string("Ungarble").endObject();
  json.endObject().endObject();
}

}  // namespace

std::string toLanguageTool(const CheckedText& checked, OffsetUnit unit) {
  const OffsetMap offsets(checked.text, unit);
  Sentences sentences(checked.text);
  std::string out;
  JsonWriter json(out);
  json.beginObject();
  json.key("software").beginObject().key("name").string("Ungarble").key("version").string(UNGARBLE_VERSION);
  json.key("apiVersion").number(1).key("premium").boolean(false).endObject();
  json.key("language").beginObject().key("name").string("English").key("code").string("en");
  json.key("detectedLanguage").beginObject().key("name").string("English").key("code").string("en").endObject();
  json.endObject();
  json.key("matches").beginArray();
  for (const Finding& finding : checked.report.findings) {
    writeMatch(json, finding, checked.text, offsets, sentences.at(finding.bytes.begin));
  }
  json.endArray().endObject();
  return out;
}

}  // namespace ungarble
