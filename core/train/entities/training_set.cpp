#include "core/train/entities/training_set.h"

#include <algorithm>
#include <cmath>

#include "core/entity/tag_features.h"
#include "core/nn/sections.h"

namespace ungarble {
namespace {

constexpr float kRange = 6.0f;  // standard deviations of the states that 127 stands for

class SetReader {
 public:
  SetReader(const Model& model, const Encoder& encoder, const Gazetteer& gazetteer)
      : model_(model), encoder_(encoder), gazetteer_(gazetteer), head_(encoder.network().head("first")) {
    set_.stateWidth = encoder.network().inputs(head_);
    addZeros();
  }

  void add(const MarkedText& marked) {
    const Document document(marked.text);
    const auto base = static_cast<std::uint32_t>(set_.allowed.size());
    const std::vector<TagSet> allowed = allowedTags(marked, document);
    set_.allowed.insert(set_.allowed.end(), allowed.begin(), allowed.end());
    set_.stateRow.resize(set_.allowed.size());
    addStates(document, base);
    std::vector<WordFacts> facts;
    std::vector<std::uint32_t> rows;
    for (const Range sentence : document.sentences()) {
      wordFacts(document, sentence, model_.vocabulary(), gazetteer_, facts);
      const TagFeatures features(facts);
      for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
        set_.featureBegins.push_back(static_cast<std::uint32_t>(set_.features.size()));
        const std::size_t others = features.of(i - sentence.begin, rows);
        set_.ownFeatures.push_back(static_cast<std::uint32_t>(set_.features.size() + others));
        set_.features.insert(set_.features.end(), rows.begin(), rows.end());
      }
      set_.sentences.push_back({base + sentence.begin, base + sentence.end, 1.0f});
    }
  }

  TrainingSet finish(std::uint32_t fewest) {
    set_.featureBegins.push_back(static_cast<std::uint32_t>(set_.features.size()));
    numberFeatures(fewest);
    return std::move(set_);
  }

 private:
  void addZeros() { set_.states.resize(set_.states.size() + static_cast<std::size_t>(set_.stateWidth)); }

  /// Gives numbers to the features that occur often enough, in ascending order of their hashes; the others go.
  void numberFeatures(std::uint32_t fewest) {
    std::vector<std::uint32_t> numbers(std::size_t{1} << TagFeatures::kBits);
    for (const std::uint32_t feature : set_.features) ++numbers[feature];
    for (std::uint32_t feature = 0; feature < numbers.size(); ++feature) {
      const bool isKept = numbers[feature] >= fewest;
      numbers[feature] = isKept ? static_cast<std::uint32_t>(set_.ids.size()) : TrainingSet::kNoFeature;
      if (isKept) set_.ids.push_back(feature);
    }
    std::size_t kept = 0;
    std::size_t from = 0;
    for (std::size_t token = 0; token < set_.ownFeatures.size(); ++token) {
      const std::size_t end = set_.featureBegins[token + 1];
      const std::size_t own = set_.ownFeatures[token];
      const std::size_t form = end - TrainingSet::kFormFeatures;
      set_.featureBegins[token] = static_cast<std::uint32_t>(kept);
      set_.formFeatures.push_back(0);
      for (; from < end; ++from) {
        if (from == own) set_.ownFeatures[token] = static_cast<std::uint32_t>(kept);
        if (from == form) set_.formFeatures[token] = static_cast<std::uint32_t>(kept);
        const std::uint32_t number = numbers[set_.features[from]];
        if (number != TrainingSet::kNoFeature) set_.features[kept++] = number;
      }
    }
    set_.featureBegins.back() = static_cast<std::uint32_t>(kept);
    set_.features.resize(kept);
  }

  void addStates(const Document& document, std::uint32_t base) {
    const auto width = static_cast<std::size_t>(set_.stateWidth);
    TokenReader reader = encoder_.tokenReader();
    std::vector<TokenRows> rows;
    for (const Section& section : cutSections(document)) {
      rows.clear();
      for (const std::uint32_t token : section.rows) {
        rows.push_back(token == kParagraphMark ? reader.paragraphMark() : reader.read(document, document.tokens()[token]));
      }
      encoder_.run(rows, workspace_);
      const RowBuffer<float>& states = encoder_.network().source(head_, workspace_);
      if (set_.stateScale == 0) chooseScale(states, rows.size());
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t row = set_.states.size() / width;
        if (section.rows[i] != kParagraphMark) set_.stateRow[base + section.rows[i]] = static_cast<std::uint32_t>(row);
        for (std::size_t k = 0; k < width; ++k) {
          const float scaled = std::nearbyint(states.row(i)[k] * (1.0f / set_.stateScale));
          set_.states.push_back(static_cast<std::int8_t>(std::clamp(scaled, -127.0f, 127.0f)));
        }
      }
      addZeros();
    }
  }

  void chooseScale(const RowBuffer<float>& states, std::size_t rows) {
    float squares = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      for (int k = 0; k < set_.stateWidth; ++k) squares += states.row(i)[k] * states.row(i)[k];
    }
    set_.stateScale = kRange * std::sqrt(squares / static_cast<float>(rows * static_cast<std::size_t>(set_.stateWidth))) / 127;
  }

  const Model& model_;
  const Encoder& encoder_;
  const Gazetteer& gazetteer_;
  Network::HeadId head_;
  Workspace workspace_;
  TrainingSet set_;
};

}  // namespace

TrainingSet readTrainingSet(std::istream& in, const Model& model, const Encoder& encoder, const Gazetteer& gazetteer,
                            std::uint32_t fewest) {
  SetReader reader(model, encoder, gazetteer);
  MarkedText marked;
  while (marked.read(in)) reader.add(marked);
  return reader.finish(fewest);
}

}  // namespace ungarble
