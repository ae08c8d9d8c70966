#include "core/train/spin/pairs.h"

#include <fstream>
#include <unordered_map>

namespace ungarble::train {
namespace {

constexpr std::size_t kLongest = 6;  // tokens of a phrase

void append(const Lexemes& phrase, std::string& key) {
  for (const Lexeme x : phrase) key += std::to_string(x.type()) + ' ';
}

}  // namespace

void writePairs(const Setup& setup, const Choice& choice, std::uint64_t seed, std::size_t tokens,
                const std::string& path) {
  Random random(seed * 104729 + 3);
  std::unordered_map<std::string, std::uint32_t> counts;
  std::size_t done = 0;
  while (done < tokens) {
    for (const Segment& g : drawDocument(setup, choice, random).segments) {
      done += g.current.size();
      if (!g.replaced || g.current.size() > kLongest || g.original.size() > kLongest) continue;
      std::string key;
      append(g.current, key);
      key += '\t';
      append(g.original, key);
      ++counts[key];
    }
  }
  std::ofstream out(path);
  for (const auto& [key, n] : counts) {
    if (n > 1) out << n << '\t' << key << '\n';
  }
}

}  // namespace ungarble::train
