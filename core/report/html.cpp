#include "core/report/code_titles.h"
#include "core/report/formats.h"
#include "core/report/names.h"

namespace ungarble {
namespace {

// One sheet for screen and paper. Colour is never the only sign: every mark carries the number of its finding.
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--ink:#1d2430;--paper:#fff;--soft:#5c6675;--line:#d9dee6;--error:#b3261e;--warning:#9a5b00;
--information:#1f5fa8;--hint:#5c6675}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ee;--paper:#14181e;--soft:#a3adba;--line:#323b47;--error:#ff8a80;
--warning:#f2b35c;--information:#8ab9f2;--hint:#a3adba}}
@media print{:root{--ink:#000;--paper:#fff;--soft:#444;--line:#bbb;--error:#b3261e;--warning:#8a5200;
--information:#1f4f8a;--hint:#444}tr{break-inside:avoid}}
body{font:1.05rem/1.65 Georgia,"Times New Roman",serif;color:var(--ink);background:var(--paper);max-width:46rem;
margin:3rem auto;padding:0 1.25rem}
h1,h2,.verdict,table,footer{font-family:system-ui,-apple-system,"Segoe UI",sans-serif;line-height:1.4}
h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.05rem;margin:2.5rem 0 .75rem}
.verdict{color:var(--soft);margin:0 0 2rem}.verdict strong{color:var(--ink)}
.text{white-space:pre-wrap;overflow-wrap:break-word}
mark{color:inherit;background:none;border-bottom:2px solid var(--hint)}mark sup{font:.65em/1 system-ui,sans-serif;
margin-left:.1em}
mark.error{border-color:var(--error)}mark.warning{border-color:var(--warning)}
mark.information{border-bottom-style:dotted;border-color:var(--information)}
table{border-collapse:collapse;width:100%;font-size:.88rem}th,td{text-align:left;vertical-align:top;
padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line)}th{color:var(--soft);font-weight:600}
td.n{color:var(--soft);font-variant-numeric:tabular-nums}.error{color:var(--error)}.warning{color:var(--warning)}
.information{color:var(--information)}mark.error,mark.warning,mark.information{color:inherit}
footer{color:var(--soft);font-size:.8rem;margin-top:3rem;overflow-wrap:anywhere}
)css";

void escape(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
}

std::string percent(float probability) {
  return std::to_string(static_cast<int>(probability * 100.0f + 0.5f)) + "&thinsp;%";
}

std::string_view verdictSentence(VerdictLabel label) {
  switch (label) {
    case VerdictLabel::garbled: return "This text reads as machine-spun.";
    case VerdictLabel::mixed: return "Parts of this text read as machine-spun.";
    case VerdictLabel::clean: return "No sign of machine spinning was found.";
    case VerdictLabel::tooShort: return "The text is too short to say.";
  }
  return "";
}

void writeVerdict(std::string& out, const Report& report) {
  out += "<p class=\"verdict\"><strong>";
  out += verdictSentence(report.verdict.label);
  out += "</strong> Probability " + percent(report.verdict.score) + "; " + std::to_string(report.words) + " words, " +
         std::to_string(report.sentences) + " sentences, " + std::to_string(report.findings.size()) + " findings, " +
         std::to_string(report.verdict.garbledWords) + " garbled words.</p>\n";
}

void writeMarkedText(std::string& out, const CheckedText& checked, std::size_t article) {
  out += "<div class=\"text\">";
  std::uint32_t written = 0;
  std::size_t number = 0;
  for (const Finding& finding : checked.report.findings) {
    escape(out, checked.text.substr(written, finding.bytes.begin - written));
    const std::string id = std::to_string(article) + '-' + std::to_string(++number);
    out += "<mark class=\"" + std::string(name(finding.severity)) + "\" id=\"mark-" + id + "\">";
    escape(out, checked.text.substr(finding.bytes.begin, finding.bytes.size()));
    out += "<sup><a href=\"#finding-" + id + "\">" + std::to_string(number) + "</a></sup></mark>";
    written = finding.bytes.end;
  }
  escape(out, checked.text.substr(written));
  out += "</div>\n";
}

void writeFindings(std::string& out, const CheckedText& checked, std::size_t article) {
  if (checked.report.findings.empty()) return;
  out += "<h2>Findings</h2>\n<table><thead><tr><th>No.</th><th>Words</th><th>Why</th><th>Fixes</th>"
         "<th>Sure</th></tr></thead><tbody>\n";
  std::size_t number = 0;
  for (const Finding& finding : checked.report.findings) {
    const std::string id = std::to_string(article) + '-' + std::to_string(++number);
    const std::string severity(name(finding.severity));
    out += "<tr id=\"finding-" + id + "\"><td class=\"n\"><a href=\"#mark-" + id + "\">" + std::to_string(number) +
           "</a></td><td>";
    escape(out, checked.text.substr(finding.bytes.begin, finding.bytes.size()));
    out += "</td><td><span class=\"" + severity + "\">" + std::string(title(finding.code)) + "</span> (" + severity +
           ")<br>";
    escape(out, finding.message);
    out += "</td><td>";
    for (std::size_t i = 0; i < finding.suggestions.size(); ++i) {
      if (i > 0) out += "<br>";
      escape(out, finding.suggestions[i].text);
      out += " (" + percent(finding.suggestions[i].confidence) + ")";
    }
    out += "</td><td class=\"n\">" + percent(finding.confidence) + "</td></tr>\n";
  }
  out += "</tbody></table>\n";
}

void writeNames(std::string& out, const CheckedText& checked) {
  const std::vector<NamedEntity> names = gatherNames(checked.report.entities, checked.text);
  if (names.empty()) return;
  out += "<h2>Names, dates and numbers</h2>\n<table><tbody>";
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool isFirst = i == 0 || names[i].type != names[i - 1].type;
    if (isFirst) {
      if (i > 0) out += "</td></tr>";
      out += "\n<tr><th>" + std::string(title(names[i].type)) + "</th><td>";
    } else {
      out += ", ";
    }
    escape(out, names[i].name);
    if (names[i].mentions > 1) out += " (" + std::to_string(names[i].mentions) + ")";
  }
  out += "</td></tr>\n</tbody></table>\n";
}

}  // namespace

std::string toHtml(std::span<const CheckedText> checked) {
  std::string out = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>Ungarble report";
  if (checked.size() == 1) {
    out += ": ";
    escape(out, checked[0].name);
  }
  out += "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n";
  for (std::size_t i = 0; i < checked.size(); ++i) {
    out += "<article>\n<h1>";
    escape(out, checked[i].name);
    out += "</h1>\n";
    writeVerdict(out, checked[i].report);
    writeMarkedText(out, checked[i], i + 1);
    writeFindings(out, checked[i], i + 1);
    writeNames(out, checked[i]);
    out += "</article>\n";
  }
  out += "<footer>Ungarble " UNGARBLE_VERSION;
  if (!checked.empty()) {
    out += ", model ";
    escape(out, checked[0].report.model.name);
    out += " (SHA-256 " + checked[0].report.model.sha256 + ")";
  }
  out += ". The figures are estimates: read the words before you judge their writer.</footer>\n</body>\n</html>";
  return out;
}

}  // namespace ungarble
