// The other shapes of a report: what editors, code hosts and people read. Each is a pure function of the texts and
// their reports, in a file of its own; none ends with a line break unless it says so.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/report/report.h"
#include "core/text/offsets.h"

namespace ungarble {

/// A text, what to call it, and what was found in it. Holds no data of its own.
struct CheckedText {
  std::string_view name;  // a path or a title, as the reader is to see it
  std::string_view text;
  const Report& report;
};

/// The answer of LanguageTool's HTTP interface (POST /v2/check), for its many plug-ins. One line.
std::string toLanguageTool(const CheckedText& checked, OffsetUnit unit = OffsetUnit::utf16);

/// A log of SARIF 2.1.0 with one run; `unit` is utf16 or utf32, SARIF knows no other columns. One line.
std::string toSarif(std::span<const CheckedText> checked, OffsetUnit unit = OffsetUnit::utf16);

/// The parameters of LSP's `textDocument/publishDiagnostics`; the suggestions stand in each diagnostic's `data`, ready
/// for code actions. One line.
std::string toLsp(const CheckedText& checked, OffsetUnit unit = OffsetUnit::utf16);

/// One self-contained page without script: the texts with marks, the verdict, each finding with its evidence. Made to
/// be printed.
std::string toHtml(std::span<const CheckedText> checked);

/// For a terminal: a finding takes its place as `name:line:column`, the line with carets under the words, and the
/// fixes; the verdict closes. Ends with a line break. `colour` adds ANSI escapes.
std::string toTerminal(const CheckedText& checked, bool colour);

/// `name` as a URI reference: what is not allowed in a path is percent-encoded, an absolute path gets `file://`.
std::string toUri(std::string_view name);

}  // namespace ungarble
