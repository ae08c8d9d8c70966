#include "core/entity/tagger.h"

#include <algorithm>

#include "core/entity/borders.h"
#include "core/entity/places.h"
#include "core/error.h"

namespace ungarble {
namespace {

constexpr std::array<EntityType, kTagTypes> kTypes = {EntityType::person, EntityType::org, EntityType::loc,
                                                      EntityType::norp, EntityType::date};

}  // namespace

EntityTagger::EntityTagger(const Model& model, const Encoder& encoder)
    : vocabulary_(&model.vocabulary()),
      encoder_(&encoder),
      state_(encoder.network().head("first")),
      gazetteer_(model),
      features_(model),
      network_(model.section("tag_network")),
      tags_(network_.head("tags")) {
  if (network_.inputWidth() != encoder.network().inputs(state_) || network_.width(tags_) != kTags || network_.hasMean()) {
    throw Error(ErrorCode::modelCorrupt, "The model's tagger does not fit its encoder.");
  }
  Reader reader(model.section("tag_chain"), "section tag_chain");
  memory_ = MemoryWeights(reader);
  chain_ = TagChain(reader);
  reader.requireEnd();
}

EntityReading::EntityReading(const EntityTagger& tagger, const Document& document)
    : tagger_(tagger), document_(document), scores_(document.tokens().size(), TagScores{}) {}

void EntityReading::scoreFeatures(Range sentence) {
  wordFacts(document_, sentence, *tagger_.vocabulary_, tagger_.gazetteer_, facts_);
  const TagFeatures features(facts_);
  const auto prepare = [&](std::uint32_t token) {
    features.of(token - sentence.begin, nextFeatures_);
    tagger_.features_.select(nextFeatures_);
  };
  if (!sentence.empty()) prepare(sentence.begin);
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    features_.swap(nextFeatures_);
    if (i + 1 < sentence.end) prepare(i + 1);
    const TagScores sum = tagger_.features_.sum(features_);
    for (std::size_t tag = 0; tag < kTags; ++tag) scores_[i][tag] += sum[tag];
  }
}

void EntityReading::read(const Section& section, const Workspace& encoded) {
  const std::vector<Range>& sentences = document_.sentences();
  for (; sentence_ < sentences.size() && sentences[sentence_].begin < section.tokens.end; ++sentence_) {
    scoreFeatures(sentences[sentence_]);
  }
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
  const Vocabulary& vocabulary = *tagger_.vocabulary_;
  const Gazetteer& gazetteer = tagger_.gazetteer_;
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
      EntityType as = kTypes[static_cast<std::size_t>(type)];
      const Range whole{sentence.begin + begin, sentence.begin + end};
      // 'Ukraine agreed' may look like a company, 'the West Bank' like a bank.
      if (as == EntityType::org && isPlace(document_, whole, vocabulary, gazetteer)) as = EntityType::loc;
      const float confidence = sums.probability(type, begin, end);
      for (const Range tokens : nameBorders(document_, whole, as, vocabulary, gazetteer)) {
        EntitySpan span{tokens, document_.bytes(tokens), as, confidence, 0};
        if (document_.tokens()[tokens.begin].kind == TokenKind::hashtag) ++span.bytes.begin;  // its sign is no part of it
        if (as == EntityType::loc) span.type = placeType(document_, tokens, vocabulary, gazetteer);
        names.push_back(span);
      }
    }
  }
  return names;
}

}  // namespace ungarble
