#include "core/text/structure.h"
namespace ungarble { void markHeadingsAndLists(const TokenRow&) {} }
