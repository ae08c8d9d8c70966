// Tokens of the web that keep their inner punctuation: addresses, file names, #hashtags and @mentions.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/token.h"

namespace ungarble {

/// A match that begins where the search did; an empty one (end = 0) says that there is none.
struct WebToken {
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::url;
  std::uint32_t noneBefore = 0;  // without a match: no address begins before this offset, save one with a scheme
};

/// A URL (with a scheme, with www. or a bare domain), an e-mail address or a file name with a well-known extension
/// (kind url) that begins at the ASCII letter or digit at `begin`. Reads at most 320 bytes unless it is a URL.
WebToken matchAddress(std::string_view text, std::uint32_t begin);

/// #hashtag or @mention at the sign at `begin`. A hashtag holds a letter: #1 is none.
WebToken matchTag(std::string_view text, std::uint32_t begin);

}  // namespace ungarble
