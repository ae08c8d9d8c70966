#include "bindings/cli/arguments.h"

#include <charconv>
#include <span>
#include <string_view>
#include <utility>

#include "core/error.h"

namespace ungarble::cli {
namespace {

[[noreturn]] void refuse(const std::string& message) { throw Error(ErrorCode::usage, message); }

template <typename Value>
using Choices = std::span<const std::pair<std::string_view, Value>>;

constexpr std::pair<std::string_view, Command> kCommands[] = {
    {"check", Command::check}, {"fix", Command::fix}, {"entities", Command::entities}, {"help", Command::help}};
constexpr std::pair<std::string_view, Format> kFormats[] = {
    {"json", Format::json},   {"text", Format::text}, {"languagetool", Format::languagetool},
    {"sarif", Format::sarif}, {"lsp", Format::lsp},   {"html", Format::html}};
constexpr std::pair<std::string_view, Level> kLevels[] = {{"default", Level::standard}, {"picky", Level::picky}};
constexpr std::pair<std::string_view, OffsetUnit> kUnits[] = {
    {"utf16", OffsetUnit::utf16}, {"utf8", OffsetUnit::utf8}, {"utf32", OffsetUnit::utf32}};
constexpr std::pair<std::string_view, Colour> kColours[] = {
    {"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};

template <typename Value>
Value choose(std::string_view what, std::string_view word, Choices<Value> choices) {
  std::string known;
  for (const auto& [spelling, value] : choices) {
    if (spelling == word) return value;
    known += (known.empty() ? "" : ", ") + std::string(spelling);
  }
  refuse("unknown " + std::string(what) + " '" + std::string(word) + "', choose one of: " + known);
}

/// A decimal fraction such as 0.85. By hand: not every standard library reads floats with from_chars.
float probability(std::string_view word) {
  const std::size_t dot = word.find('.');
  const std::string_view whole = word.substr(0, dot);
  const std::string_view decimals = dot == std::string_view::npos ? "" : word.substr(dot + 1, 6);
  std::uint32_t units = 0, parts = 0;
  const auto reads = [](std::string_view digits, std::uint32_t& value) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size();
  };
  const bool good = (whole.empty() ? !decimals.empty() : reads(whole, units)) &&
                    (decimals.empty() ? dot == std::string_view::npos : reads(decimals, parts));
  float value = static_cast<float>(parts);
  for (std::size_t i = 0; i < decimals.size(); ++i) value /= 10;
  value += static_cast<float>(units);
  if (!good || value > 1) refuse("--min-confidence takes a number from 0 to 1, not '" + std::string(word) + "'");
  return value;
}

class Parser {
 public:
  explicit Parser(const std::vector<std::string>& words) : words_(words) {}

  Arguments run() {
    bool onlyFiles = false, named = false;
    for (; next_ < words_.size(); ++next_) {
      const std::string_view word = words_[next_];
      if (!onlyFiles && word == "--") {
        onlyFiles = true;
      } else if (!onlyFiles && word.size() > 1 && word[0] == '-') {
        option(word);
        if (out_.command == Command::version || askedForHelp_) return out_;
      } else if (!named) {
        out_.command = choose<Command>("command", word, kCommands);
        named = true;
      } else {
        out_.files.emplace_back(word);
      }
    }
    if (!named) refuse("no command given; `ungarble --help` lists them");
    requireSense();
    return out_;
  }

 private:
  void option(std::string_view word) {
    const std::size_t equals = word.find('=');
    name_ = word.substr(0, equals);
    inlineValue_ = equals == std::string_view::npos ? std::nullopt : std::optional(word.substr(equals + 1));
    if (name_ == "--help" || name_ == "-h") {
      flag();
      askedForHelp_ = true;
      out_.command = Command::help;
    } else if (name_ == "--version" || name_ == "-V") {
      flag();
      out_.command = Command::version;
    } else if (name_ == "--format") {
      out_.format = choose<Format>("format", value(), kFormats);
    } else if (name_ == "--level") {
      out_.level = choose<Level>("level", value(), kLevels);
    } else if (name_ == "--offsets") {
      out_.offsets = choose<OffsetUnit>("unit of offsets", value(), kUnits);
    } else if (name_ == "--color" || name_ == "--colour") {
      out_.colour = inlineValue_ ? choose<Colour>("colour mode", *inlineValue_, kColours) : Colour::always;
    } else if (name_ == "--model") {
      out_.model = std::string(value());
    } else if (name_ == "--min-confidence") {
      out_.minConfidence = probability(value());
      minConfidenceGiven_ = true;
    } else if (name_ == "--ndjson") {
      flag();
      out_.ndjson = true;
    } else if (name_ == "--diff") {
      flag();
      out_.diff = true;
    } else {
      refuse("unknown option '" + std::string(name_) + "'; `ungarble --help` lists them");
    }
  }

  std::string_view value() {
    if (inlineValue_) return *inlineValue_;
    if (next_ + 1 == words_.size()) refuse(std::string(name_) + " needs a value");
    return words_[++next_];
  }

  void flag() const {
    if (inlineValue_) refuse(std::string(name_) + " takes no value");
  }

  void requireSense() const {
    const bool check = out_.command == Command::check;
    if (out_.command == Command::help) return;
    if (out_.ndjson && !check) refuse("--ndjson goes with check only");
    const bool asList = out_.command == Command::entities && (out_.format == Format::json || out_.format == Format::text);
    if (!check && !asList && out_.format != Format::automatic) {
      refuse("--format goes with check, and as json or text with entities");
    }
    if ((out_.diff || minConfidenceGiven_) && out_.command != Command::fix) {
      refuse("--diff and --min-confidence go with fix only");
    }
    if (out_.ndjson) {
      if (!out_.files.empty()) refuse("--ndjson reads standard input and takes no files");
      if (out_.format != Format::automatic && out_.format != Format::json) refuse("--ndjson writes json only");
      return;
    }
    if (out_.format == Format::sarif && out_.offsets == OffsetUnit::utf8) {
      refuse("sarif counts columns in utf16 or utf32, not in utf8");
    }
    if (out_.files.empty()) refuse("no file given; use - for standard input");
    if (!check && out_.files.size() > 1) refuse("only one file at a time goes with fix and entities");
  }

  const std::vector<std::string>& words_;
  std::size_t next_ = 0;
  std::string_view name_;                        // of the option at hand
  std::optional<std::string_view> inlineValue_;  // what follows its '='
  bool askedForHelp_ = false;
  bool minConfidenceGiven_ = false;
  Arguments out_;
};

}  // namespace

Arguments parseArguments(const std::vector<std::string>& words) { return Parser(words).run(); }

const char* const kHelp =
    R"(Finds the garbled phrases that article spinners leave, and says what the words were.

usage:
  ungarble check [options] FILE...       report what is found in each file; - is standard input
  ungarble check --ndjson [options]      lines {"id", "text"} in, lines {"id", "report"} or {"id", "error"} out
  ungarble fix [--min-confidence P] [--diff] FILE
                                         print the text with the sure fixes made, or only what they change
  ungarble entities [--format json] FILE list names, dates, amounts: start, end, type, number, text

options:
  --format json|text|languagetool|sarif|lsp|html
                            default: text on a terminal, json elsewhere
  --level default|picky     picky also shows findings that are less sure
  --offsets utf16|utf8|utf32
                            what offsets and columns count; default: utf16
  --min-confidence P        how sure a fix has to be, 0 to 1; default: 0.9
  --color=always|never|auto colours in the text format; NO_COLOR is honoured
  --model FILE              the model; default: $UNGARBLE_MODEL, or the one that came with the program
  --version, --help

Of several files, json puts {"path", "report"} on a line for each; lsp and languagetool write a line for each.

exit status: 0 nothing found, 1 something found (check) or changed (fix), 2 bad input or usage
)";

}  // namespace ungarble::cli
