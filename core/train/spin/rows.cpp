#include "core/train/spin/rows.h"

#include <fstream>

namespace ungarble::train {
namespace {

constexpr std::size_t kRow = 256;
constexpr float kShortShare = 0.25f;  // of the documents: cut into shorter sections, as those that are read apart are
constexpr std::uint32_t kShortest = 48;
constexpr Type kNothing = kTypeMask;
constexpr std::uint8_t kPadding = 255;

struct Place {
  Lexeme lexeme;
  std::uint8_t label;
  Type first, last;
};

std::vector<Place> places(const std::vector<Segment>& segments) {
  std::vector<Place> out;
  for (const Segment& g : segments) {
    for (std::size_t k = 0; k < g.current.size(); ++k) {
      const Type own = g.current[k].type();
      if (!g.replaced) {
        out.push_back({g.current[k], 0, own, own});
      } else {
        out.push_back({g.current[k], 1, k == 0 && !g.original.empty() ? g.original.front().type() : kNothing,
                       k + 1 == g.current.size() && !g.original.empty() ? g.original.back().type() : kNothing});
      }
    }
  }
  return out;
}

class RowWriter {
 public:
  explicit RowWriter(const std::string& prefix) {
    for (const char* ending : {".tok", ".first", ".last", ".label", ".mode"}) {
      files_.emplace_back(prefix + ending, std::ios::binary);
    }
  }

  void write(const Place* begin, std::size_t n, std::uint16_t mode) {
    std::vector<std::uint32_t> token(kRow, kParagraph), first(kRow, kNothing), last(kRow, kNothing);
    std::vector<std::uint8_t> label(kRow, kPadding);
    for (std::size_t i = 0; i < n; ++i) {
      token[i] = begin[i].lexeme.bits, first[i] = begin[i].first, last[i] = begin[i].last, label[i] = begin[i].label;
    }
    put(0, token.data(), kRow * 4), put(1, first.data(), kRow * 4), put(2, last.data(), kRow * 4);
    put(3, label.data(), kRow), put(4, &mode, 2);
    ++rows_;
  }

  std::size_t rows() const { return rows_; }

 private:
  void put(std::size_t file, const void* data, std::size_t bytes) {
    files_[file].write(static_cast<const char*>(data), static_cast<std::streamsize>(bytes));
  }

  std::vector<std::ofstream> files_;
  std::size_t rows_ = 0;
};

/// Cuts a document into sections: whole paragraphs as long as they fit into `most` tokens; a longer one that fits into
/// a row stays whole.
void writeSections(const std::vector<Place>& all, std::uint16_t mode, std::size_t most, RowWriter& out) {
  std::size_t begin = 0, fits = 0;  // fits: end of the last whole paragraph in the open section
  const auto flush = [&](std::size_t end) {
    if (end > begin) out.write(all.data() + begin, end - begin, mode);
    begin = end;
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i - begin >= (fits > begin ? most : kRow)) flush(fits > begin ? fits : i);
    if (all[i].lexeme.type() == kParagraph) fits = i;
  }
  flush(all.size());
}

}  // namespace

void writeRows(const Setup& setup, const Choice& choice, std::uint64_t seed, std::size_t count,
               const std::string& prefix) {
  Random random(seed * 7919 + 17);
  RowWriter out(prefix);
  while (out.rows() < count) {
    const Spun spun = drawDocument(setup, choice, random);
    const bool cutShort = !choice.fixed && !choice.clean && random.chance(kShortShare);
    const std::size_t most = cutShort ? kShortest + random.below(kRow - kShortest) : kRow;
    writeSections(places(spun.segments), spun.mode, most, out);
  }
}

}  // namespace ungarble::train
