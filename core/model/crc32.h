// CRC-32 as in zip, PNG and zlib (polynomial 0x04C11DB7, reflected): guards the sections of the model file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace ungarble {

std::uint32_t crc32(std::span<const std::byte> bytes);

}  // namespace ungarble
