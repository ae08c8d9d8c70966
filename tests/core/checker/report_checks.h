// What every report keeps, whatever the text and the model.
#pragma once

#include <string>
#include <string_view>

#include "core/report/report.h"

namespace ungarble::test {

/// The first promise that `report`, made for `text`, breaks, in words; empty when it keeps them all.
std::string brokenPromise(const Report& report, std::string_view text);

}  // namespace ungarble::test
