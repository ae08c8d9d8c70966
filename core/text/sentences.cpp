#include "core/text/structure.h"
namespace ungarble { void findSentences(const TokenRow&, std::vector<Range>&) {} }
