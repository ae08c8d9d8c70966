// ungarble-features: what the engine sees in simulated documents, for calibrate.py.
//
//   ungarble-features MODEL DIR COUNT > features.tsv
//
// DIR/N.txt and DIR/N.tsv are what `ungarble-spin docs` wrote. Lines, tab separated:
//   D  document, mode, words, mean raw probability
//   P  document, words, garbled words, mean raw probability            a paragraph
//   T  document, label, raw logit, logit of the mean around it, logit of the document's mean     a word
//   S  document, label, the features of core/repair/span.h          a span that the engine would look at
//   C  place, right, log prior, first, last, deletion, gain, inner                 a candidate for a span that the phrase table knows
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "core/detect/evidence.h"
#include "core/detect/scan.h"
#include "core/nn/float_math.h"
#include "core/repair/candidates.h"
#include "core/repair/repairer.h"

namespace {

using namespace ungarble;

struct Gold {
  Range bytes;
  std::string original;
};

std::string readFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Gold> readGold(const std::string& path, std::string& mode) {
  std::istringstream in(readFile(path));
  std::vector<Gold> out;
  std::getline(in, mode);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    Gold g;
    fields >> g.bytes.begin >> g.bytes.end;
    std::getline(fields.ignore(1), g.original);
    std::transform(g.original.begin(), g.original.end(), g.original.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    out.push_back(std::move(g));
  }
  return out;
}

struct Context {
  const Model& model;
  const Encoder& encoder;
  CandidateFinder finder;
  long places = 0;
};

void candidates(Context& c, const Document& document, const Scan& scan, const std::vector<Gold>& gold) {
  const auto& tokens = document.tokens();
  for (const Gold& g : gold) {
    const auto begin = std::lower_bound(tokens.begin(), tokens.end(), g.bytes.begin,
                                        [](const Token& t, std::uint32_t at) { return t.bytes.begin < at; });
    const auto end = std::lower_bound(begin, tokens.end(), g.bytes.end,
                                      [](const Token& t, std::uint32_t at) { return t.bytes.begin < at; });
    if (begin == end || begin->bytes.begin != g.bytes.begin) continue;
    const Range span{static_cast<std::uint32_t>(begin - tokens.begin()), static_cast<std::uint32_t>(end - tokens.begin())};
    if (scan.query[span.begin] == Scan::kNoQuery || scan.query[span.end - 1] == Scan::kNoQuery) continue;
    for (const PhraseTable::Match match : c.finder.matches(scan, span.begin, span.end)) {
      if (match.length != span.size()) continue;
      const PhraseTable::Targets targets = c.model.phrases().targets(match.source);
      const auto features = c.finder.features(scan, span, targets);
      for (std::size_t i = 0; i < targets.count; ++i) {
        const bool right = c.finder.text(targets.items[i].words) == g.original;
        const CandidateFeatures& f = features[i];
        std::printf("C\t%ld\t%d\t%.4f\t%.4f\t%.4f\t%d\t%.2f\t%.2f\n", c.places, right, f.prior, f.first, f.last,
                    f.deletion, f.gain, f.inner);
      }
      ++c.places;
    }
  }
}

void spans(Context& c, int number, const Document& document, const Scan& scan, const std::vector<char>& label) {
  const Evidence evidence = weigh(document, scan, EvidenceWeights::of(c.model));
  const CandidateFinder finder(c.model, c.encoder, RepairWeights::of(c.model));
  const SpanWeights weights;
  const Repairer repairer(document, scan, evidence, finder, weights, SpanThresholds::of(c.model, Level::standard));
  for (const Range sentence : document.sentences()) {
    for (const Span& span : repairer.propose(sentence)) {
      const bool garbled = std::any_of(label.begin() + span.tokens.begin, label.begin() + span.tokens.end, [](char l) { return l != 0; });
      std::printf("S\t%d\t%d", number, garbled);
      for (const float f : featuresOf(document, scan, evidence, c.model.collocations(), span)) std::printf("\t%.4f", f);
      std::printf("\n");
    }
  }
}

void dump(Context& c, int number, const std::string& stem) {
  const std::string text = readFile(stem + ".txt");
  std::string mode;
  const std::vector<Gold> gold = readGold(stem + ".tsv", mode);
  const Document document(text);
  Scanner scanner(document, c.encoder, c.model.calibration("scan.suspicion"));
  while (scanner.step()) {
  }
  const Scan& scan = scanner.scan();
  const Evidence local = weigh(document, scan, {0, 0, 1, 0});  // the neighbourhood's logit alone
  std::vector<char> label(document.tokens().size(), 0);
  auto g = gold.begin();
  for (std::size_t i = 0; i < label.size(); ++i) {
    while (g != gold.end() && g->bytes.end <= document.tokens()[i].bytes.begin) ++g;
    label[i] = g != gold.end() && g->bytes.overlaps(document.tokens()[i].bytes);
  }
  std::printf("D\t%d\t%s\t%u\t%.6f\n", number, mode.c_str(), document.wordCount(), local.documentMean);
  for (std::size_t p = 0; p < document.paragraphs().size(); ++p) {
    int words = 0, garbled = 0;
    for (std::uint32_t i = document.paragraphs()[p].begin; i < document.paragraphs()[p].end; ++i) {
      if (document.tokens()[i].kind != TokenKind::word) continue;
      ++words;
      garbled += label[i];
      std::printf("T\t%d\t%d\t%.4f\t%.4f\t%.4f\n", number, label[i], scan.logit[i], local.logit[i], logit(local.documentMean));
    }
    std::printf("P\t%d\t%d\t%d\t%.6f\n", number, words, garbled, local.paragraphMean[p]);
  }
  candidates(c, document, scan, gold);
  spans(c, number, document, scan, label);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 4) throw std::runtime_error("usage: ungarble-features MODEL DIR COUNT");
    const std::string bytes = readFile(argv[1]);
    const auto* data = reinterpret_cast<const std::byte*>(bytes.data());
    const auto model = Model::load({data, data + bytes.size()});
    const Encoder encoder(*model);
    Context context{*model, encoder, CandidateFinder(*model, encoder, {})};
    for (int i = 0; i < std::stoi(argv[3]); ++i) dump(context, i, std::string(argv[2]) + '/' + std::to_string(i));
    return 0;
  } catch (const std::exception& e) {
    std::cerr << "ungarble-features: " << e.what() << '\n';
    return 2;
  }
}
