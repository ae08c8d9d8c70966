// SHA-256 (FIPS 180-4): the identity of a model file in reports.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace ungarble {

/// The digest in 64 lower-case hexadecimal digits.
std::string sha256(std::span<const std::byte> bytes);

}  // namespace ungarble
