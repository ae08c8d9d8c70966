// ungarble-spin: spins a packed corpus and writes rows for the trainer (rows.h), counts of what spinners made of what
// (pairs.h), or texts with what was replaced in them (docs.h).
//
//   ungarble-spin rows  --corpus F --tables DIR --seed N --rows N --out PREFIX [--mode NAME|--clean]
//   ungarble-spin pairs --corpus F --tables DIR --seed N --tokens N --out FILE
//   ungarble-spin docs  --corpus F --tables DIR --seed N --count N --types FILE --out DIR [--mode NAME|--clean]
//
// CORPUS and TABLES: setup.h. The same options give the same bytes.
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

#include "core/train/spin/docs.h"
#include "core/train/spin/pairs.h"
#include "core/train/spin/rows.h"

namespace {

using namespace ungarble::train;

class Options {
 public:
  Options(int argc, char** argv) {
    if (argc > 1) what = argv[1];
    for (int i = 2; i < argc; ++i) {
      const std::string name = argv[i];
      const auto place = values_.find(name);
      if (place == values_.end()) throw std::runtime_error("unknown option " + name);
      if (name != "--clean" && ++i == argc) throw std::runtime_error(name + " needs a value");
      place->second = argv[i];
    }
  }

  const std::string& text(const std::string& name) const { return values_.at(name); }
  std::uint64_t number(const std::string& name) const { return std::stoull(values_.at(name)); }

  std::string what;

 private:
  std::map<std::string, std::string> values_{{"--corpus", ""}, {"--tables", ""}, {"--out", ""}, {"--mode", ""},
                                             {"--types", ""}, {"--clean", ""}, {"--seed", "1"}, {"--rows", "0"},
                                             {"--tokens", "0"}, {"--count", "0"}};
};

void run(const Options& o) {
  const Setup setup = readSetup(o.text("--corpus"), o.text("--tables"));
  const Choice choice{setup.mode(o.text("--mode")), !o.text("--clean").empty()};
  const std::uint64_t seed = o.number("--seed");
  const std::string& out = o.text("--out");
  if (o.what == "rows") writeRows(setup, choice, seed, o.number("--rows"), out);
  else if (o.what == "pairs") writePairs(setup, choice, seed, o.number("--tokens"), out);
  else if (o.what == "docs") writeDocs(setup, choice, Forms(o.text("--types")), seed, o.number("--count"), out);
  else throw std::runtime_error("usage: ungarble-spin rows|pairs|docs ...");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(Options(argc, argv));
    return 0;
  } catch (const std::exception& e) {
    std::cerr << "ungarble-spin: " << e.what() << '\n';
    return 2;
  }
}
