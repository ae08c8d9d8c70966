// Scan: what the encoder says of every token of a document, section by section.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/vocabulary.h"
#include "core/nn/encoder.h"
#include "core/nn/sections.h"
#include "core/text/document.h"

namespace ungarble {

struct Scan {
  static constexpr std::uint32_t kNoQuery = 0xFFFFFFFFu;

  std::vector<float> logit;            // by token: raw log odds that a machine put it there
  std::vector<WordId> word;            // by token: its word, kNoWord where the vocabulary has none
  std::vector<std::uint32_t> query;    // by token: index into `first` and `last`, or kNoQuery
  std::vector<EmbeddingQuery> first;   // of suspicious tokens: which word did the original begin with here
  std::vector<EmbeddingQuery> last;    // ... and end with
};

/// Fills a Scan in steps of one section. The document and the encoder must outlive it.
class Scanner {
 public:
  /// `suspicion`: raw logit from which a token's word queries are kept.
  Scanner(const Document& document, const Encoder& encoder, float suspicion);

  /// Runs the encoder over the next section; false when none is left.
  bool step();
  std::size_t sections() const { return sections_.size(); }
  std::size_t done() const { return next_; }
  /// Puts sections at the end that are to be read again, differently cut: what they say then counts. Once.
  void readAgain(std::vector<Section> sections);
  /// Counts the first reading of these tokens as well, with a weight from 0 to 1: logits are averaged, queries those of the
  /// last reading that kept any. Tokens that were read once stay as they are. Linear in them.
  void weighReadings(Range tokens, float first);
  const Scan& scan() const { return scan_; }
  /// Those that the document was cut into, then those to be read again.
  const std::vector<Section>& cuts() const { return sections_; }
  /// The section of the last step, and what the encoder left of it for those who go on from there.
  const Section& section() const { return sections_[next_ - 1]; }
  const Workspace& workspace() const { return workspace_; }

 private:
  void keepQueries(const Section& section);

  const Document& document_;
  const Encoder& encoder_;
  float suspicion_;
  TokenReader reader_;
  Network::HeadId garble_, first_, last_;
  std::vector<Section> sections_;
  std::size_t next_ = 0;
  Scan scan_;
  std::vector<float> firstLogit_;          // before anything was read again; empty: nothing was
  std::vector<std::uint32_t> firstQuery_;  // likewise
  Workspace workspace_;
  std::vector<TokenRows> rows_;
  std::vector<float> logits_;
};

}  // namespace ungarble
