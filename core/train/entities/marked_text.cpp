#include "core/train/entities/marked_text.h"

#include <algorithm>
#include <sstream>

namespace ungarble {
namespace {

TagSet bit(Tag tag) { return static_cast<TagSet>(1u << tag); }

}  // namespace

bool MarkedText::read(std::istream& in) {
  std::string line;
  if (!std::getline(in, line)) return false;
  const std::size_t first = std::min(line.find('\t'), line.size());
  const std::size_t second = std::min(line.find('\t', first + 1), line.size());
  text = line.substr(0, first);
  std::replace(text.begin(), text.end(), '\x1E', '\n');
  open = 1;
  for (std::size_t i = first + 1; i < second; ++i) {
    const int type = line[i] - '0';
    open = static_cast<TagSet>(open | bit(beginTag(type)) | bit(insideTag(type)));
  }
  marks.clear();
  std::istringstream fields(line.substr(std::min(second + 1, line.size())));
  Mark mark;
  char comma;
  while (fields >> mark.bytes.begin >> comma >> mark.bytes.end >> comma >> mark.type) marks.push_back(mark);
  return true;
}

std::vector<TagSet> allowedTags(const MarkedText& marked, const Document& document) {
  const std::vector<Token>& tokens = document.tokens();
  std::vector<TagSet> allowed(tokens.size(), marked.open);
  for (const Mark& mark : marked.marks) {
    auto token = std::partition_point(tokens.begin(), tokens.end(),
                                      [&](const Token& t) { return t.bytes.end <= mark.bytes.begin; });
    Tag tag = beginTag(mark.type);
    for (; token != tokens.end() && token->bytes.begin < mark.bytes.end; ++token) {
      // A name that a sentence's end cuts in two begins anew.
      if (token->has(kSentenceStart)) tag = beginTag(mark.type);
      allowed[static_cast<std::size_t>(token - tokens.begin())] = bit(tag);
      tag = insideTag(mark.type);
    }
  }
  return allowed;
}

}  // namespace ungarble
