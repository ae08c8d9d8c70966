// ungarble-spin: reads a packed corpus and writes rows for the trainer, or counts what spinners made of what.
//
//   ungarble-spin rows  --corpus F --tables DIR --seed N --rows N --out PREFIX [--mode NAME|--clean]
//   ungarble-spin pairs --corpus F --tables DIR --seed N --tokens N --out FILE
//   ungarble-spin docs  --corpus F --tables DIR --seed N --count N --types FILE --out DIR [--mode NAME|--clean]
//
// TABLES/parts.tsv may name the parts of the corpus in their order (`name share-of-paragraphs weight`): documents are
// drawn from the parts by weight, so that a small register is seen as often as a large one.
//
// A corpus is a file of little-endian u32 lexemes (lexeme.h) with kParagraph between paragraphs. Rows are sections as
// the checker cuts them: whole paragraphs up to kRow tokens, longer ones split; PREFIX.tok/.first/.last are u32
// [rows][kRow], PREFIX.label is u8 [rows][kRow], PREFIX.mode is u16 [rows] (0 clean, else 1 + index in modes.tsv).
// first/last name the type of the original's first/last token where a replaced span begins/ends, kNothing inside it.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

#include "core/train/spin/forms.h"
#include "core/train/spin/spinner.h"

namespace ungarble::train {
namespace {

constexpr std::size_t kRow = 256;
constexpr Type kNothing = kTypeMask;

/// Part of the corpus: paragraphs [begin, end) and how often a document comes from them.
struct Part {
  std::size_t begin, end;
  float weight;
};

struct Setup {
  Lexemes corpus;
  std::vector<Part> parts;
  std::vector<std::size_t> paragraphs;  // begin of each, with the end of the last
  std::map<std::string, Table> tables;
  std::vector<Mode> modes;
  FunctionWords words;
};

std::vector<std::string> split(const std::string& line, char by) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, by);) out.push_back(part);
  return out;
}

void readCorpus(const std::string& path, Setup& s) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) throw std::runtime_error("cannot read " + path);
  s.corpus.resize(static_cast<std::size_t>(in.tellg()) / 4);
  in.seekg(0);
  in.read(reinterpret_cast<char*>(s.corpus.data()), static_cast<std::streamsize>(s.corpus.size() * 4));
  s.paragraphs.push_back(0);
  for (std::size_t i = 0; i < s.corpus.size(); ++i) {
    if (s.corpus[i].type() == kParagraph) s.paragraphs.push_back(i + 1);
  }
}

void readParts(const std::string& path, Setup& s) {
  const std::size_t count = s.paragraphs.size() - 1;
  std::ifstream in(path);
  float share = 0;
  for (std::string line; std::getline(in, line);) {
    const auto f = split(line, '\t');
    if (f.size() != 3 || line[0] == '#') continue;
    const auto begin = static_cast<std::size_t>(share * static_cast<float>(count));
    share += std::stof(f[1]);
    s.parts.push_back({begin, std::min(count, static_cast<std::size_t>(share * static_cast<float>(count))), std::stof(f[2])});
  }
  std::erase_if(s.parts, [](const Part& p) { return p.begin >= p.end; });
  if (s.parts.empty()) s.parts.push_back({0, count, 1});
}

void readTables(const std::string& folder, Setup& s) {
  std::ifstream modes(folder + "/modes.tsv");
  if (!modes) throw std::runtime_error("cannot read " + folder + "/modes.tsv");
  // name weight rateLow rateHigh noise passes: table+table;table   ('!' before a pass: file order)
  for (std::string line; std::getline(modes, line);) {
    const auto f = split(line, '\t');
    if (f.size() < 6 || line[0] == '#') continue;
    Mode mode{f[0], std::stof(f[1]), std::stof(f[2]), std::stof(f[3]), std::stof(f[4]), {}};
    for (std::string passText : split(f[5], ';')) {
      Pass pass;
      if (passText[0] == '!') pass.fileOrder = true, passText.erase(0, 1);
      for (const std::string& name : split(passText, '+')) {
        if (!s.tables.count(name)) {
          std::ifstream in(folder + "/" + name + ".ids");
          if (!in) throw std::runtime_error("cannot read table " + name);
          s.tables.emplace(name, Table::read(in));
        }
        pass.tables.push_back(&s.tables.at(name));
      }
      mode.passes.push_back(std::move(pass));
    }
    s.modes.push_back(std::move(mode));
  }
  std::ifstream words(folder + "/function_words.ids");
  for (std::string line; std::getline(words, line);) {
    const auto f = split(line, '\t');
    std::vector<Lexeme> list;
    for (const std::string& x : split(f.at(1), ' ')) list.push_back({static_cast<std::uint32_t>(std::stoul(x))});
    if (f[0] == "prepositions") s.words.prepositions = list;
    if (f[0] == "determiners") s.words.determiners = list;
    if (f[0] == "auxiliaries") s.words.auxiliaries = list;
    if (f[0] == "ends") s.words.sentenceEnds = list;
    if (f[0] == "articles") s.words.a = list.at(0).type(), s.words.an = list.at(1).type();
  }
}

/// One of the items, by their weights.
template <typename Item>
const Item& pick(const std::vector<Item>& items, Random& random) {
  float total = 0;
  for (const Item& item : items) total += item.weight;
  float at = random.uniform() * total;
  for (const Item& item : items) {
    if ((at -= item.weight) < 0) return item;
  }
  throw std::runtime_error("nothing has a weight");
}

/// Paragraphs of a made-up document: consecutive ones from a random place, up to a drawn length.
Lexemes document(const Setup& s, Random& random) {
  const Part& part = pick(s.parts, random);
  const std::size_t last = part.end;
  std::size_t p = part.begin + random.below(static_cast<std::uint32_t>(part.end - part.begin));
  const std::size_t length = random.chance(0.25f) ? 30 + random.below(200) : 200 + random.below(1000);
  Lexemes out;
  while (p < last && out.size() < length) {
    const std::size_t begin = s.paragraphs[p], end = s.paragraphs[p + 1] - 1;
    ++p;
    if (end <= begin || end - begin > 2000) continue;
    out.push_back({kParagraph});
    out.insert(out.end(), s.corpus.begin() + static_cast<std::ptrdiff_t>(begin), s.corpus.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return out;
}

struct Options {
  std::string what, corpus, tables, out, mode, types;
  std::uint64_t seed = 1;
  std::size_t rows = 0, tokens = 0, count = 0;
  bool clean = false;
};

struct Spun {
  std::vector<Segment> segments;
  std::uint16_t mode = 0;
};

Spun make(const Setup& s, const Options& o, const Mode* fixed, Random& random) {
  const Lexemes text = document(s, random);
  Spun out;
  AlignedText aligned(text);
  if (!o.clean && (fixed || random.chance(0.6f))) {
    const Mode& mode = fixed ? *fixed : pick(s.modes, random);
    out.mode = static_cast<std::uint16_t>(1 + (&mode - s.modes.data()));
    if (!fixed && random.chance(0.25f)) {  // only a part: some paragraphs clean before and after
      std::vector<std::size_t> starts{0};
      for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i].type() == kParagraph) starts.push_back(i + 1);
      }
      const std::size_t a = starts[random.below(static_cast<std::uint32_t>(starts.size()))];
      const std::size_t b = std::min(text.size(), a + 40 + random.below(250));
      AlignedText part(Lexemes(text.begin() + static_cast<std::ptrdiff_t>(a), text.begin() + static_cast<std::ptrdiff_t>(b)));
      spin(part, mode, s.words, random);
      for (std::size_t i = 0; i < a; ++i) out.segments.push_back({{text[i]}, {text[i]}, false});
      for (Segment& g : part.trimmed()) out.segments.push_back(std::move(g));
      for (std::size_t i = b; i < text.size(); ++i) out.segments.push_back({{text[i]}, {text[i]}, false});
      return out;
    }
    spin(aligned, mode, s.words, random);
  }
  out.segments = aligned.trimmed();
  return out;
}

const Mode* fixedMode(const Setup& s, const Options& o) {
  for (const Mode& m : s.modes) {
    if (m.name == o.mode) return &m;
  }
  if (!o.mode.empty()) throw std::runtime_error("no mode " + o.mode);
  return nullptr;
}

struct Place {
  Lexeme lexeme;
  std::uint8_t label;
  Type first, last;
};

std::vector<Place> places(const std::vector<Segment>& segments) {
  std::vector<Place> out;
  for (const Segment& g : segments) {
    for (std::size_t k = 0; k < g.current.size(); ++k) {
      const Type own = g.current[k].type();
      if (!g.replaced) {
        out.push_back({g.current[k], 0, own, own});
      } else {
        out.push_back({g.current[k], 1, k == 0 && !g.original.empty() ? g.original.front().type() : kNothing,
                       k + 1 == g.current.size() && !g.original.empty() ? g.original.back().type() : kNothing});
      }
    }
  }
  return out;
}

class RowWriter {
 public:
  explicit RowWriter(const std::string& prefix) {
    for (const char* ending : {".tok", ".first", ".last", ".label", ".mode"}) {
      files_.emplace_back(prefix + ending, std::ios::binary);
    }
  }

  void write(const Place* begin, std::size_t n, std::uint16_t mode) {
    std::vector<std::uint32_t> token(kRow, kParagraph), first(kRow, kNothing), last(kRow, kNothing);
    std::vector<std::uint8_t> label(kRow, 255);  // 255: padding
    for (std::size_t i = 0; i < n; ++i) {
      token[i] = begin[i].lexeme.bits, first[i] = begin[i].first, last[i] = begin[i].last, label[i] = begin[i].label;
    }
    put(0, token.data(), kRow * 4), put(1, first.data(), kRow * 4), put(2, last.data(), kRow * 4);
    put(3, label.data(), kRow), put(4, &mode, 2);
    ++rows;
  }

  std::size_t rows = 0;

 private:
  void put(std::size_t file, const void* data, std::size_t bytes) {
    files_[file].write(static_cast<const char*>(data), static_cast<std::streamsize>(bytes));
  }
  std::vector<std::ofstream> files_;
};

/// Cuts a document into sections the way core/verdict/sections.cpp does: whole paragraphs as long as they fit.
void writeSections(const std::vector<Place>& all, std::uint16_t mode, RowWriter& out) {
  std::size_t begin = 0, fits = 0;  // fits: end of the last whole paragraph in the open section
  const auto flush = [&](std::size_t end) {
    if (end > begin) out.write(all.data() + begin, end - begin, mode);
    begin = end;
  };
  for (std::size_t i = 0; i <= all.size(); ++i) {
    const bool paragraphEnd = i == all.size() || all[i].lexeme.type() == kParagraph;
    if (i - begin >= kRow && i < all.size()) {
      flush(fits > begin ? fits : begin + kRow);
      fits = begin;
    }
    if (paragraphEnd) fits = i;
  }
  while (all.size() - begin > kRow) flush(fits > begin && fits - begin <= kRow ? fits : begin + kRow);
  flush(all.size());
}

void rows(const Setup& s, const Options& o) {
  Random random(o.seed * 7919 + 17);
  const Mode* fixed = fixedMode(s, o);
  RowWriter out(o.out);
  while (out.rows < o.rows) {
    const Spun spun = make(s, o, fixed, random);
    writeSections(places(spun.segments), spun.mode, out);
  }
}

/// Counts aligned pairs: lines `count TAB spun types TAB original types`.
void pairs(const Setup& s, const Options& o) {
  Random random(o.seed * 104729 + 3);
  std::unordered_map<std::string, std::uint32_t> counts;
  std::size_t done = 0;
  while (done < o.tokens) {
    const Spun spun = make(s, o, nullptr, random);
    for (const Segment& g : spun.segments) {
      done += g.current.size();
      if (!g.replaced || g.current.size() > 6 || g.original.size() > 6) continue;
      std::string key;
      for (const Lexeme x : g.current) key += std::to_string(x.type()) + ' ';
      key += '\t';
      for (const Lexeme x : g.original) key += std::to_string(x.type()) + ' ';
      ++counts[key];
    }
  }
  std::ofstream out(o.out);
  for (const auto& [key, n] : counts) {
    if (n > 1) out << n << '\t' << key << '\n';
  }
}

/// Writes documents as text with the gold spans beside them: DIR/N.txt, DIR/N.tsv (mode in the first line, then begin,
/// end in bytes and the original).
void docs(const Setup& s, const Options& o) {
  const Forms forms(o.types);
  Random random(o.seed * 15485863 + 11);
  for (std::size_t n = 0; n < o.count; ++n) {
    const Spun spun = make(s, o, fixedMode(s, o), random);
    std::string text;
    std::ofstream gold(o.out + '/' + std::to_string(n) + ".tsv");
    gold << (spun.mode == 0 ? "clean" : s.modes[spun.mode - 1u].name) << '\n';
    for (const Segment& g : spun.segments) {
      std::size_t begin = forms.append(g.current.front(), text);
      for (std::size_t k = 1; k < g.current.size(); ++k) forms.append(g.current[k], text);
      if (!g.replaced) continue;
      std::string original;
      for (const Lexeme x : g.original) forms.append(x, original);
      gold << begin << '\t' << text.size() << '\t' << original << '\n';
    }
    std::ofstream(o.out + '/' + std::to_string(n) + ".txt") << text << '\n';
  }
}

int run(int argc, char** argv) {
  Options o;
  if (argc > 1) o.what = argv[1];
  for (int i = 2; i < argc; ++i) {
    const std::string name = argv[i];
    const auto value = [&] { return ++i < argc ? std::string(argv[i]) : throw std::runtime_error(name + " needs a value"); };
    if (name == "--corpus") o.corpus = value();
    else if (name == "--tables") o.tables = value();
    else if (name == "--out") o.out = value();
    else if (name == "--mode") o.mode = value();
    else if (name == "--seed") o.seed = std::stoull(value());
    else if (name == "--rows") o.rows = std::stoull(value());
    else if (name == "--types") o.types = value();
    else if (name == "--count") o.count = std::stoull(value());
    else if (name == "--tokens") o.tokens = std::stoull(value());
    else if (name == "--clean") o.clean = true;
    else throw std::runtime_error("unknown option " + name);
  }
  Setup s;
  readCorpus(o.corpus, s);
  readTables(o.tables, s);
  readParts(o.tables + "/parts.tsv", s);
  if (o.what == "rows") rows(s, o);
  else if (o.what == "pairs") pairs(s, o);
  else if (o.what == "docs") docs(s, o);
  else throw std::runtime_error("usage: ungarble-spin rows|pairs|docs ...");
  return 0;
}

}  // namespace
}  // namespace ungarble::train

int main(int argc, char** argv) {
  try {
    return ungarble::train::run(argc, argv);
  } catch (const std::exception& e) {
    std::cerr << "ungarble-spin: " << e.what() << '\n';
    return 2;
  }
}
