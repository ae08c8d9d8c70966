#include "core/model/sha256.h"

#include <array>
#include <bit>
#include <cstdint>

namespace ungarble {
namespace {

// FIPS 180-4, 4.2.2: fractional parts of the cube roots of the first 64 primes.
constexpr std::uint32_t kRound[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

using State = std::array<std::uint32_t, 8>;
using Block = std::span<const std::byte, 64>;

/// One round: what is h becomes the new a, d the new e.
inline void addWord(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d, std::uint32_t e,
                    std::uint32_t f, std::uint32_t g, std::uint32_t& h, std::uint32_t word) {
  const std::uint32_t choice = (e & f) ^ (~e & g);
  const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
  const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
  const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
  const std::uint32_t t1 = h + sum1 + choice + word;
  d += t1;
  h = t1 + sum0 + majority;
}

// FIPS 180-4, 6.2.2.
void addBlock(State& state, Block block) {
  std::uint32_t w[64];
  for (std::size_t t = 0; t < 16; ++t) {
    w[t] = 0;
    for (std::size_t i = 0; i < 4; ++i) w[t] = w[t] << 8 | std::to_integer<std::uint32_t>(block[4 * t + i]);
  }
  for (std::size_t t = 16; t < 64; ++t) {
    const std::uint32_t s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
    const std::uint32_t s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
    w[t] = s1 + w[t - 7] + s0 + w[t - 16];
  }
  auto [a, b, c, d, e, f, g, h] = state;
  // Eight rounds a turn: the variables change places by name, not by moving.
  for (std::size_t t = 0; t < 64; t += 8) {
    addWord(a, b, c, d, e, f, g, h, kRound[t] + w[t]);
    addWord(h, a, b, c, d, e, f, g, kRound[t + 1] + w[t + 1]);
    addWord(g, h, a, b, c, d, e, f, kRound[t + 2] + w[t + 2]);
    addWord(f, g, h, a, b, c, d, e, kRound[t + 3] + w[t + 3]);
    addWord(e, f, g, h, a, b, c, d, kRound[t + 4] + w[t + 4]);
    addWord(d, e, f, g, h, a, b, c, kRound[t + 5] + w[t + 5]);
    addWord(c, d, e, f, g, h, a, b, kRound[t + 6] + w[t + 6]);
    addWord(b, c, d, e, f, g, h, a, kRound[t + 7] + w[t + 7]);
  }
  const State added = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += added[i];
}

}  // namespace

std::string sha256(std::span<const std::byte> bytes) {
  State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::size_t done = 0;
  for (; done + 64 <= bytes.size(); done += 64) addBlock(state, Block(bytes.subspan(done, 64)));

  // The tail, a one bit, zeros, and the length in bits: one block or two (5.1.1).
  std::array<std::byte, 128> last{};
  std::size_t size = 0;
  for (; done < bytes.size(); ++done) last[size++] = bytes[done];
  last[size++] = std::byte{0x80};
  const std::size_t blocks = size + 8 <= 64 ? 1 : 2;
  const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
  for (std::size_t i = 0; i < 8; ++i) last[blocks * 64 - 1 - i] = static_cast<std::byte>(bits >> (8 * i) & 255);
  for (std::size_t i = 0; i < blocks; ++i) addBlock(state, Block(std::span(last).subspan(i * 64, 64)));

  std::string hex;
  for (const std::uint32_t word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) hex += "0123456789abcdef"[word >> shift & 15];
  }
  return hex;
}

}  // namespace ungarble
