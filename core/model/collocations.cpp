#include "core/model/collocations.h"

#include "core/model/reader.h"

namespace ungarble {
namespace {

constexpr std::string_view kWhat = "section collocations";
constexpr std::uint32_t kHashesAPair = 32;   // hashes there are for each pair: one in 32 others is taken for a pair
constexpr std::uint32_t kBlockBits = 10;     // 1024 hashes a block, so about 32 pairs

/// The finaliser of MurmurHash3 (Appleby), a bijection of 32 bits.
std::uint32_t mix(std::uint32_t x) {
  x ^= x >> 16;
  x *= 0x85EBCA6Bu;
  x ^= x >> 13;
  x *= 0xC2B2AE35u;
  return x ^ x >> 16;
}

/// Bits of a span of bytes, the lowest of a byte first.
class BitReader {
 public:
  BitReader(std::span<const std::byte> bytes, std::uint32_t begin, std::uint32_t end)
      : bytes_(bytes), at_(begin), end_(end) {}

  bool more() const { return at_ < end_; }
  /// 0 beyond the end.
  std::uint32_t bits(std::uint32_t count) {
    std::uint32_t value = 0;
    for (std::uint32_t i = 0; i < count; ++i) value |= bit() << i;
    return value;
  }
  /// The number of zeros before the next one.
  std::uint32_t unary() {
    std::uint32_t zeros = 0;
    while (more() && bit() == 0) ++zeros;
    return zeros;
  }

 private:
  std::uint32_t bit() {
    if (at_ >= end_) return 0;
    const std::uint32_t value = std::to_integer<std::uint32_t>(bytes_[at_ / 8]) >> (at_ % 8) & 1;
    ++at_;
    return value;
  }

  std::span<const std::byte> bytes_;
  std::uint32_t at_, end_;
};

}  // namespace

Collocations::Collocations(std::span<const std::byte> section) {
  Reader reader(section, kWhat);
  pairs_ = reader.u32();
  const std::size_t blocks = reader.count(1);
  range_ = std::uint64_t{pairs_} * kHashesAPair;
  blockShift_ = kBlockBits;
  reader.require(range_ <= 0xFFFFFFFFu, "there are too many pairs");
  reader.require(blocks == (range_ + (1u << kBlockBits) - 1) >> kBlockBits, "the number of blocks is wrong");
  const auto low = reader.bytes(blocks), high = reader.bytes(blocks);
  bits_ = reader.bytes(reader.remaining());
  reader.require(bits_.size() <= 0x1FFFFFFFu, "there are too many bits");
  std::uint32_t at = 0;
  blockBegins_.reserve(blocks + 1);
  for (std::size_t i = 0; i < blocks; ++i) {
    blockBegins_.push_back(at);
    at += std::to_integer<std::uint32_t>(low[i]) | std::to_integer<std::uint32_t>(high[i]) << 8;
  }
  blockBegins_.push_back(at);
  reader.require((at + 7) / 8 == bits_.size(), "the number of bits is wrong");
}

int Collocations::strength(WordId first, WordId second) const {
  if (pairs_ == 0 || first == kNoWord || second == kNoWord) return 0;
  const std::uint32_t key = std::uint32_t{first} << 16 | second;
  const auto wanted = static_cast<std::uint32_t>((std::uint64_t{mix(key)} * range_) >> 32);
  const std::uint32_t block = wanted >> blockShift_;
  BitReader reader(bits_, blockBegins_[block], blockBegins_[block + 1]);
  std::uint32_t hash = block << blockShift_;
  while (reader.more()) {
    const std::uint32_t quotient = reader.unary();
    hash += quotient << kRiceBits | reader.bits(kRiceBits);
    const auto strength = static_cast<int>(reader.bits(kStrengthBits));
    if (hash >= wanted) return hash == wanted ? strength : 0;
    ++hash;
  }
  return 0;
}

}  // namespace ungarble
