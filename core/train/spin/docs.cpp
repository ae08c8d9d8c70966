#include "core/train/spin/docs.h"

#include <fstream>

namespace ungarble::train {

void writeDocs(const Setup& setup, const Choice& choice, const Forms& forms, std::uint64_t seed, std::size_t count,
               const std::string& folder) {
  Random random(seed * 15485863 + 11);
  for (std::size_t n = 0; n < count; ++n) {
    const Spun spun = drawDocument(setup, choice, random);
    const std::string stem = folder + '/' + std::to_string(n);
    std::string text;
    std::ofstream gold(stem + ".tsv");
    gold << (spun.mode == 0 ? "clean" : setup.modes[spun.mode - 1u].name) << '\n';
    for (const Segment& g : spun.segments) {
      const std::size_t begin = forms.append(g.current.front(), text);
      for (std::size_t k = 1; k < g.current.size(); ++k) forms.append(g.current[k], text);
      if (!g.replaced) continue;
      std::string original;
      for (const Lexeme x : g.original) forms.append(x, original);
      gold << begin << '\t' << text.size() << '\t' << original << '\n';
    }
    std::ofstream(stem + ".txt") << text << '\n';
  }
}

}  // namespace ungarble::train
