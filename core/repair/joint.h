// Joint ranking: fixes of spans that stand side by side are chosen together.
//
// A candidate is first ranked beside the words that stand around it. Where those are garbled too ("irregular timberland")
// that says little: "random" is unusual before "timberland", "forest" after "irregular", but both are usual beside each
// other. So neighbouring spans form a chain whose states are their candidates and the words as they stand; a step from
// one to the next is worth what the pair gains in usualness over what was counted, and forward-backward (Rabiner 1989)
// gives each candidate its probability in all of the chain.
#pragma once

#include <span>

#include "core/model/collocations.h"
#include "core/repair/span.h"

namespace ungarble {

/// Replaces the confidences of the candidates of spans that touch, and their order. `spans` ascending; `weight`: of a
/// strength, RepairWeights::outer. Linear in the spans, quadratic in kJointCandidates.
void rankJointly(const Collocations& collocations, const Scan& scan, float weight, std::span<Span> spans);

/// So many candidates of a span take part; those below keep their share.
inline constexpr std::size_t kJointCandidates = 6;

}  // namespace ungarble
