// ungarble-pack: turns tokenised paragraphs (what ungarble-tokenize writes) on standard input into packed lexemes.
//
//   ungarble-pack OUT [HELDOUT_EVERY]
//
// Writes OUT/train.bin and OUT/heldout.bin (little-endian u32, spin/lexeme.h, a paragraph mark after each paragraph) and
// OUT/types.txt (`form TAB count`, line number = type, commonest first). Every HELDOUT_EVERY-th block of 64 paragraphs
// goes to the held-out file, so that neighbours stay together.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/train/spin/lexeme.h"

namespace {

using ungarble::train::Casing;
using ungarble::train::Lexeme;
using ungarble::train::Type;

struct Types {
  std::unordered_map<std::string, Type> index;
  std::vector<std::uint32_t> counts;

  Types() { add("<p>"); }
  Type add(std::string_view form) {
    const auto [at, fresh] = index.try_emplace(std::string(form), static_cast<Type>(counts.size()));
    if (fresh) counts.push_back(0);
    ++counts[at->second];
    return at->second;
  }
};

Casing casing(char c) {
  switch (c) {
    case 'l': return Casing::lower;
    case 't': return Casing::title;
    case 'u': return Casing::upper;
    case 'm': return Casing::mixed;
    default: return Casing::none;
  }
}

void pack(std::string_view line, Types& types, std::vector<Lexeme>& out) {
  while (!line.empty()) {
    const std::string_view token = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), token.size() + 1));
    if (token.size() < 4 || token[token.size() - 3] != '\x01') continue;
    const int bits = token.back() - '0';
    const Type type = types.add(token.substr(0, token.size() - 3));
    out.push_back(Lexeme::make(type, casing(token[token.size() - 2]), (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0));
  }
  out.push_back({ungarble::train::kParagraph});
}

void write(const std::string& path, const std::vector<Lexeme>& lexemes) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(lexemes.data()), static_cast<std::streamsize>(lexemes.size() * 4));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "usage: ungarble-pack OUT [HELDOUT_EVERY] < tokenised\n", 2;
  const std::string folder = argv[1];
  const std::size_t every = argc > 2 ? std::stoul(argv[2]) : 100;
  Types types;
  std::vector<Lexeme> train, heldout;
  std::size_t paragraph = 0;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line); ++paragraph) {
    if (line.size() > 3) pack(line, types, (paragraph / 64) % every == every - 1 ? heldout : train);
  }
  std::vector<Type> order(types.counts.size());  // rank -> old
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin() + 1, order.end(), [&](Type a, Type b) { return types.counts[a] > types.counts[b]; });
  std::vector<Type> rank(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = static_cast<Type>(i);
  if (rank.size() > ungarble::train::kTypeMask) return std::cerr << "ungarble-pack: too many types\n", 2;
  for (auto* lexemes : {&train, &heldout}) {
    for (Lexeme& x : *lexemes) x.bits = (x.bits & ~ungarble::train::kTypeMask) | rank[x.type()];
  }
  write(folder + "/train.bin", train);
  write(folder + "/heldout.bin", heldout);
  std::vector<const std::string*> forms(order.size());
  for (const auto& [form, type] : types.index) forms[rank[type]] = &form;
  std::ofstream out(folder + "/types.txt");
  for (std::size_t i = 0; i < forms.size(); ++i) out << *forms[i] << '\t' << types.counts[order[i]] << '\n';
  std::cerr << train.size() << " + " << heldout.size() << " tokens, " << order.size() << " types\n";
}
