// ungarble-entities: the parts of the tagger's training that have to be fast, or have to be the engine's own.
//
//   ungarble-entities casing < texts                      how often each form stands in which casing inside sentences
//   ungarble-entities contexts FORMS N < texts            what stands beside each form of a list, see countContexts
//   ungarble-entities labels < marked texts               sections with the tags that tokens may have, see appendLabels
//   ungarble-entities train MODEL OUT [name=value ...] < marked texts
//   ungarble-entities seen MODEL < texts                  what the model's tagger takes each name for, see NameCounts
//   ungarble-entities tag MODEL < texts                   the names of each text: "begin,end,type,confidence" in bytes
//
// A text a line, UTF-8; the byte 0x1E stands for the end of a paragraph. `train` writes OUT: 32-bit numbers: stateWidth,
// stateScale (float), the number of features, their hashes, then the weights in the order of ChainWeights (floats).
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>

#include "core/entity/tagger.h"
#include "core/entity/truecase.h"
#include "core/error.h"
#include "core/train/entities/chain_trainer.h"
#include "core/train/entities/labels.h"
#include "core/train/entities/name_counts.h"
#include "core/train/entities/training_set.h"

namespace {

using namespace ungarble;

bool nextText(std::string& text) {
  if (!std::getline(std::cin, text)) return false;
  std::replace(text.begin(), text.end(), '\x1E', '\n');
  return true;
}

std::shared_ptr<const Model> loadModel(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  const auto* data = reinterpret_cast<const std::byte*>(bytes.data());
  return Model::load(std::vector<std::byte>(data, data + bytes.size()));
}

int train(const char* modelPath, const char* out, std::map<std::string, double> options) {
  const auto model = loadModel(modelPath);
  const Encoder encoder(*model);
  const Gazetteer gazetteer(*model);
  const auto option = [&](const char* name, double otherwise) {
    const auto found = options.find(name);
    return found == options.end() ? otherwise : found->second;
  };
  const TrainingSet set =
      readTrainingSet(std::cin, *model, encoder, gazetteer, static_cast<std::uint32_t>(option("fewest", 3)));
  std::fprintf(stderr, "%zu tokens, %zu features\n", set.allowed.size(), set.ids.size());
  TrainerOptions how;
  how.epochs = static_cast<int>(option("epochs", how.epochs));
  how.rate = static_cast<float>(option("rate", static_cast<double>(how.rate)));
  how.caution = static_cast<float>(option("caution", static_cast<double>(how.caution)));
  how.stateRate = static_cast<float>(option("state-rate", static_cast<double>(how.stateRate)));
  how.shrink = static_cast<float>(option("shrink", static_cast<double>(how.shrink)));
  how.dropForm = static_cast<float>(option("drop-form", static_cast<double>(how.dropForm)));
  how.dropWord = static_cast<float>(option("drop-word", static_cast<double>(how.dropWord)));
  how.runs = static_cast<int>(option("runs", how.runs));
  how.seed = static_cast<std::uint64_t>(option("seed", 1));
  const ChainWeights weights = trainChain(set, how);
  std::ofstream file(out, std::ios::binary);
  const auto put = [&](const auto* values, std::size_t count) {
    file.write(reinterpret_cast<const char*>(values), static_cast<std::streamsize>(count * 4));
  };
  put(&set.stateWidth, 1);
  put(&set.stateScale, 1);
  const auto features = static_cast<std::uint32_t>(set.ids.size());
  put(&features, 1);
  put(set.ids.data(), set.ids.size());
  for (const auto* values : {&weights.features, &weights.states, &weights.bias, &weights.first, &weights.next}) {
    put(values->data(), values->size());
  }
  return file.good() ? 0 : 1;
}

/// Finds the names of one text after the other.
class NameFinder {
 public:
  explicit NameFinder(const char* modelPath)
      : model_(loadModel(modelPath)), encoder_(*model_), tagger_(*model_, encoder_), reader_(encoder_.tokenReader()) {}

  std::vector<EntitySpan> find(const Document& document) {
    EntityReading reading(tagger_, document);
    for (const Section& section : cutSections(document)) {
      rows_.clear();
      for (const std::uint32_t token : section.rows) {
        rows_.push_back(token == kParagraphMark ? reader_.paragraphMark() : reader_.read(document, document.tokens()[token]));
      }
      encoder_.run(rows_, workspace_);
      reading.read(section, workspace_);
    }
    return reading.names();
  }

 private:
  std::shared_ptr<const Model> model_;
  Encoder encoder_;
  EntityTagger tagger_;
  TokenReader reader_;
  Workspace workspace_;
  std::vector<TokenRows> rows_;
};

int tag(const char* modelPath) {
  NameFinder finder(modelPath);
  std::string text;
  while (nextText(text)) {
    const Document document(text);
    for (const EntitySpan& span : finder.find(document)) {
      std::printf("%u,%u,%s,%.3f ", span.bytes.begin, span.bytes.end, std::string(name(span.type)).c_str(),
                  static_cast<double>(span.confidence));
    }
    std::printf("\n");
  }
  return 0;
}

int countNames(const char* modelPath) {
  constexpr std::uint32_t kFewest = 3;
  NameFinder finder(modelPath);
  NameCounts counts;
  std::string text;
  while (nextText(text)) {
    try {
      const Document document(text);
      counts.add(document, finder.find(document));
    } catch (const Error&) {
      // A line that is not UTF-8 counts for nothing.
    }
  }
  counts.print(kFewest, stdout);
  return 0;
}

int writeLabels() {
  MarkedText marked;
  std::string out;
  while (marked.read(std::cin)) {
    out.clear();
    appendLabels(marked, out);
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return std::ferror(stdout) == 0 ? 0 : 1;
}

int countCasings() {
  std::unordered_map<std::string, std::array<std::uint32_t, 5>> counts;
  std::string text;
  std::string form;
  while (nextText(text)) {
    try {
      const Document document(text);
      for (const Range sentence : document.sentences()) {
        if (sentenceCasing(document, sentence) != SentenceCasing::usual) continue;
        for (std::uint32_t i = sentence.begin + 1; i < sentence.end; ++i) {
          const Token& token = document.tokens()[i];
          if (token.kind != TokenKind::word || token.has(kSentenceStart) || token.has(kHeading)) continue;
          form.clear();
          appendNormalized(document.text(token), form);
          ++counts[form][static_cast<std::size_t>(token.casing)];
        }
      }
    } catch (const Error&) {
      // A line that is not UTF-8 counts for nothing.
    }
  }
  for (const auto& [word, count] : counts) {
    std::printf("%s\t%u\t%u\t%u\t%u\n", word.c_str(), count[1], count[2], count[3], count[4]);
  }
  return 0;
}

/// For each form of a list, in binary: how often each of the first n forms, another capital, another lower-case word,
/// another token, or nothing stands before it, then the same for after it. 32-bit numbers.
int countContexts(const char* list, std::size_t n) {
  enum { kCapital, kLower, kOther, kEnd, kKinds };
  std::unordered_map<std::string, std::uint32_t> places;
  std::ifstream file(list);
  for (std::string form; std::getline(file, form);) places.emplace(form, static_cast<std::uint32_t>(places.size()));
  const std::size_t columns = n + kKinds;
  std::vector<std::uint32_t> counts(places.size() * 2 * columns);
  std::string text, form;
  std::vector<std::uint32_t> place, column;
  while (nextText(text)) {
    try {
      const Document document(text);
      for (const Range sentence : document.sentences()) {
        place.assign(sentence.size(), 0xFFFFFFFFu);
        column.assign(sentence.size(), 0);
        for (std::uint32_t i = 0; i < sentence.size(); ++i) {
          const Token& token = document.tokens()[sentence.begin + i];
          form.clear();
          appendNormalized(document.text(token), form);
          const auto found = places.find(form);
          if (found != places.end()) place[i] = found->second;
          column[i] = place[i] < n                                      ? place[i]
                      : token.kind != TokenKind::word                   ? static_cast<std::uint32_t>(n + kOther)
                      : token.casing == Casing::lower                   ? static_cast<std::uint32_t>(n + kLower)
                                                                        : static_cast<std::uint32_t>(n + kCapital);
        }
        for (std::uint32_t i = 0; i < sentence.size(); ++i) {
          if (place[i] == 0xFFFFFFFFu) continue;
          std::uint32_t* row = &counts[place[i] * 2 * columns];
          ++row[i == 0 ? n + kEnd : column[i - 1]];
          ++row[columns + (i + 1 == sentence.size() ? n + kEnd : column[i + 1])];
        }
      }
    } catch (const Error&) {
      // A line that is not UTF-8 counts for nothing.
    }
  }
  std::fwrite(counts.data(), 4, counts.size(), stdout);
  return std::ferror(stdout) == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    if (argc >= 4 && std::strcmp(argv[1], "train") == 0) {
      std::map<std::string, double> options;
      for (int i = 4; i < argc; ++i) {
        const std::string option = argv[i];
        const std::size_t equals = option.find('=');
        if (equals != std::string::npos) options[option.substr(0, equals)] = std::stod(option.substr(equals + 1));
      }
      return train(argv[2], argv[3], options);
    }
    if (argc == 3 && std::strcmp(argv[1], "seen") == 0) return countNames(argv[2]);
    if (argc == 3 && std::strcmp(argv[1], "tag") == 0) return tag(argv[2]);
    if (argc == 4 && std::strcmp(argv[1], "contexts") == 0) return countContexts(argv[2], std::stoul(argv[3]));
    if (argc == 2 && std::strcmp(argv[1], "casing") == 0) return countCasings();
    if (argc == 2 && std::strcmp(argv[1], "labels") == 0) return writeLabels();
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  std::fprintf(stderr, "usage: ungarble-entities casing | contexts FORMS N | labels | train MODEL OUT [name=value ...] | "
                       "seen MODEL | tag MODEL\n");
  return 2;
}
