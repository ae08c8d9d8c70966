#include "core/entity/tagger.h"

#include <algorithm>

#include "core/entity/places.h"
#include "core/error.h"

namespace ungarble {
namespace {

constexpr int kFeatureWidth = 16;  // of a row, at most

constexpr std::array<EntityType, kTagTypes> kTypes = {EntityType::person, EntityType::org, EntityType::loc,
                                                      EntityType::norp, EntityType::date};

}  // namespace

EntityTagger::EntityTagger(const Model& model, const Encoder& encoder)
    : vocabulary_(&model.vocabulary()),
      encoder_(&encoder),
      state_(encoder.network().head("first")),
      gazetteer_(model),
      tables_(model.section("tag_features")),
      features_(&tables_.table("tag_features")),
      network_(model.section("tag_network")),
      tags_(network_.head("tags")) {
  while (bits_ < 24 && 1u << bits_ < features_->rows()) ++bits_;
  if (bits_ == 0 || features_->rows() != 1u << bits_ || features_->width() < kTags ||
      features_->width() > kFeatureWidth || network_.inputWidth() != encoder.network().inputs(state_) ||
      network_.width(tags_) != kTags || network_.hasMean()) {
    throw Error(ErrorCode::modelCorrupt, "The model's tagger does not fit its encoder.");
  }
  Reader reader(model.section("tag_chain"), "section tag_chain");
  memory_ = MemoryWeights(reader);
  chain_ = TagChain(reader);
  reader.requireEnd();
}

EntityReading::EntityReading(const EntityTagger& tagger, const Document& document)
    : tagger_(tagger), document_(document), scores_(document.tokens().size(), TagScores{}) {
  const std::vector<WordFacts> facts = wordFacts(document, *tagger.vocabulary_, tagger.gazetteer_);
  std::vector<std::uint32_t> rows;
  for (const Range sentence : document.sentences()) {
    const TagFeatures features(std::span<const WordFacts>(facts).subspan(sentence.begin, sentence.size()), tagger.bits_);
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      features.rows(i - sentence.begin, rows);
      std::array<float, kFeatureWidth> sum{};
      for (const std::uint32_t row : rows) tagger.features_->add(row, sum.data());
      std::copy_n(sum.begin(), kTags, scores_[i].begin());
    }
  }
}

void EntityReading::read(const Section& section, const Workspace& encoded) {
  const Network& network = tagger_.network_;
  const RowBuffer<float>& states = tagger_.encoder_->network().source(tagger_.state_, encoded);
  network.begin(workspace_, static_cast<int>(section.rows.size()));
  for (std::size_t i = 0; i < section.rows.size(); ++i) {
    std::copy_n(states.row(i), network.inputWidth(), network.input(workspace_, static_cast<int>(i)));
  }
  network.run(workspace_);
  const RowBuffer<float>& result = network.compute(tagger_.tags_, workspace_);
  for (std::size_t i = 0; i < section.rows.size(); ++i) {
    if (section.rows[i] == kParagraphMark) continue;
    TagScores& scores = scores_[section.rows[i]];
    for (std::size_t tag = 0; tag < kTags; ++tag) scores[tag] += result.row(i)[tag];
  }
}

std::vector<EntitySpan> EntityReading::names() const {
  std::vector<TagScores> scores = scores_;
  remember(document_, tagger_.memory_, scores);
  std::vector<EntitySpan> names;
  std::vector<Tag> tags;
  for (const Range sentence : document_.sentences()) {
    const std::span<const TagScores> own(scores.data() + sentence.begin, sentence.size());
    tagger_.chain_.best(own, tags);
    if (std::all_of(tags.begin(), tags.end(), [](Tag tag) { return tag == 0; })) continue;
    const TagSums sums(tagger_.chain_, own);
    for (std::uint32_t begin = 0, end = 0; begin < tags.size(); begin = end) {
      end = begin + 1;
      if (tags[begin] == 0) continue;
      const int type = (tags[begin] - 1) / 2;
      while (end < tags.size() && tags[end] == insideTag(type)) ++end;
      EntitySpan span;
      span.tokens = {sentence.begin + begin, sentence.begin + end};
      span.bytes = document_.bytes(span.tokens);
      span.type = kTypes[static_cast<std::size_t>(type)];
      span.confidence = sums.probability(type, begin, end);
      if (span.type == EntityType::loc) {
        span.type = placeType(document_, span.tokens, *tagger_.vocabulary_, tagger_.gazetteer_);
      }
      names.push_back(span);
    }
  }
  return names;
}

}  // namespace ungarble
