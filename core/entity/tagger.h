// EntityTagger: finds the names of persons, organisations, places, peoples, and dates. How well a tag fits a token is the
// sum of what some fifty features of it are worth and of what one convolution makes of the encoder's states; a chain
// over the tags of a sentence decides; what the rest of the document says of a word is heard before. All of it is
// linear, a conditional random field (Lafferty, McCallum, Pereira 2001), so that it trains in minutes.
#pragma once

#include <vector>

#include "core/entity/document_memory.h"
#include "core/entity/entity.h"
#include "core/entity/gazetteer.h"
#include "core/entity/feature_table.h"
#include "core/entity/tag_features.h"
#include "core/entity/viterbi.h"
#include "core/entity/word_facts.h"
#include "core/nn/encoder.h"
#include "core/nn/sections.h"

namespace ungarble {

/// Reads the tagger's sections of a model once; const and safe to use from several threads at once.
class EntityTagger {
 public:
  /// Whether the model can tag at all.
  static bool isIn(const Model& model) { return model.hasSection("tag_features"); }

  /// Throws Error(modelCorrupt). The model and the encoder must outlive it.
  EntityTagger(const Model& model, const Encoder& encoder);

  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  friend class EntityReading;
  const Vocabulary* vocabulary_;
  const Encoder* encoder_;
  Network::HeadId state_;  // the head that reads the state that the tagger goes on from
  Gazetteer gazetteer_;
  FeatureTable features_;
  Network network_;
  Network::HeadId tags_;
  TagChain chain_;
  MemoryWeights memory_;
};

/// The tagging of one document: hand it every section after the encoder has run over it, then ask for the names.
class EntityReading {
 public:
  /// The tagger and the document must outlive it.
  EntityReading(const EntityTagger& tagger, const Document& document);

  /// Scores the tokens of a section; sections come in order. `encoded`: what Encoder::run left of the section.
  void read(const Section& section, const Workspace& encoded);

  /// The names, ascending, once all sections are read. Types: person, organisation, gpe, loc, norp, date.
  std::vector<EntitySpan> names() const;

 private:
  void scoreFeatures(Range sentence);

  const EntityTagger& tagger_;
  const Document& document_;
  std::size_t sentence_ = 0;       // the first whose features are not scored yet
  std::vector<TagScores> scores_;  // by token
  std::vector<WordFacts> facts_;   // of a sentence; this and what follows is kept to spare allocations
  std::vector<std::uint32_t> features_, nextFeatures_;  // of a token and of the one after it
  Workspace workspace_;
};

}  // namespace ungarble
