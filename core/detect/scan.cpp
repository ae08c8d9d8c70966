#include "core/detect/scan.h"

#include <algorithm>
#include <iterator>

namespace ungarble {
namespace {

constexpr float kSurest = 40.0f;  // log odds

}  // namespace

Scanner::Scanner(const Document& document, const Encoder& encoder, float suspicion)
    : document_(document),
      encoder_(encoder),
      suspicion_(suspicion),
      reader_(encoder.tokenReader()),
      garble_(encoder.network().head("garble")),
      first_(encoder.network().head("first")),
      last_(encoder.network().head("last")),
      sections_(cutSections(document)) {
  const std::size_t tokens = document.tokens().size();
  scan_.logit.assign(tokens, 0.0f);
  scan_.word.assign(tokens, kNoWord);
  scan_.query.assign(tokens, Scan::kNoQuery);
}

bool Scanner::step() {
  if (next_ == sections_.size()) return false;
  const Section& section = sections_[next_++];
  rows_.clear();
  for (const std::uint32_t token : section.rows) {
    rows_.push_back(token == kParagraphMark ? reader_.paragraphMark() : reader_.read(document_, document_.tokens()[token]));
  }
  encoder_.run(rows_, workspace_);
  encoder_.logits(garble_, rows_.size(), workspace_, logits_);
  bool suspicious = false;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (section.rows[i] == kParagraphMark) continue;
    // Beyond that nothing gets surer; what is no number, from weights of no training, says nothing.
    scan_.logit[section.rows[i]] = logits_[i] > -kSurest ? std::min(logits_[i], kSurest) : -kSurest;
    scan_.word[section.rows[i]] = rows_[i].word;
    scan_.query[section.rows[i]] = Scan::kNoQuery;
    suspicious = suspicious || logits_[i] > suspicion_;
  }
  if (suspicious) keepQueries(section);
  return next_ < sections_.size();
}

void Scanner::readAgain(std::vector<Section> sections) {
  firstLogit_ = scan_.logit;
  firstQuery_ = scan_.query;
  std::move(sections.begin(), sections.end(), std::back_inserter(sections_));
}

void Scanner::weighReadings(Range tokens, float first) {
  if (firstLogit_.empty()) return;
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    float& logit = scan_.logit[token];
    if (firstLogit_[token] == logit) continue;  // read once, or to the same end
    logit = first * firstLogit_[token] + (1.0f - first) * logit;
    std::uint32_t& query = scan_.query[token];
    if (query == Scan::kNoQuery) query = firstQuery_[token];
    if (logit <= suspicion_) query = Scan::kNoQuery;
  }
}

void Scanner::keepQueries(const Section& section) {
  const auto keep = [&](Network::HeadId head, std::vector<EmbeddingQuery>& queries) {
    const RowBuffer<float>& result = encoder_.network().compute(head, workspace_);
    const auto width = static_cast<std::size_t>(encoder_.network().width(head));
    for (std::size_t i = 0; i < section.rows.size(); ++i) {
      const std::uint32_t token = section.rows[i];
      if (token == kParagraphMark || scan_.logit[token] <= suspicion_) continue;
      scan_.query[token] = static_cast<std::uint32_t>(queries.size());
      queries.emplace_back(std::span<const float>(result.row(i), width));
    }
  };
  keep(first_, scan_.first);
  keep(last_, scan_.last);
}

}  // namespace ungarble
