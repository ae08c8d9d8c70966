#include "core/train/spin/setup.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace ungarble::train {
namespace {

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
    const auto end = static_cast<std::size_t>(share * static_cast<float>(count));
    s.parts.push_back({begin, std::min(count, end), std::stof(f[2])});
  }
  std::erase_if(s.parts, [](const Part& p) { return p.begin >= p.end; });
  if (s.parts.empty()) s.parts.push_back({0, count, 1});
}

const Table& table(const std::string& folder, const std::string& name, Setup& s) {
  if (const auto found = s.tables.find(name); found != s.tables.end()) return found->second;
  std::ifstream in(folder + "/" + name + ".ids");
  if (!in) throw std::runtime_error("cannot read table " + name);
  return s.tables.emplace(name, Table::read(in)).first->second;
}

/// Lines of name, weight, rateLow, rateHigh, noise, passes; ';' before the next pass, '+' between the tables of one,
/// '!' before one in file order.
void readModes(const std::string& folder, Setup& s) {
  std::ifstream in(folder + "/modes.tsv");
  if (!in) throw std::runtime_error("cannot read " + folder + "/modes.tsv");
  for (std::string line; std::getline(in, line);) {
    const auto f = split(line, '\t');
    if (f.size() < 6 || line[0] == '#') continue;
    Mode mode{f[0], std::stof(f[1]), std::stof(f[2]), std::stof(f[3]), std::stof(f[4]), {}};
    for (std::string names : split(f[5], ';')) {
      Pass pass;
      if (names[0] == '!') pass.fileOrder = true, names.erase(0, 1);
      for (const std::string& name : split(names, '+')) pass.tables.push_back(&table(folder, name, s));
      mode.passes.push_back(std::move(pass));
    }
    s.modes.push_back(std::move(mode));
  }
}

void readFunctionWords(const std::string& path, FunctionWords& words) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto f = split(line, '\t');
    Lexemes list;
    for (const std::string& x : split(f.at(1), ' ')) list.push_back({static_cast<std::uint32_t>(std::stoul(x))});
    if (f[0] == "prepositions") words.prepositions = list;
    if (f[0] == "determiners") words.determiners = list;
    if (f[0] == "auxiliaries") words.auxiliaries = list;
    if (f[0] == "ends") words.sentenceEnds = list;
    if (f[0] == "articles") words.a = list.at(0).type(), words.an = list.at(1).type();
  }
}

}  // namespace

const Mode* Setup::mode(const std::string& name) const {
  if (name.empty()) return nullptr;
  const auto found = std::find_if(modes.begin(), modes.end(), [&](const Mode& m) { return m.name == name; });
  if (found == modes.end()) throw std::runtime_error("no mode " + name);
  return &*found;
}

Setup readSetup(const std::string& corpus, const std::string& tables) {
  Setup s;
  readCorpus(corpus, s);
  readModes(tables, s);
  readFunctionWords(tables + "/function_words.ids", s.words);
  readParts(tables + "/parts.tsv", s);
  return s;
}

}  // namespace ungarble::train
