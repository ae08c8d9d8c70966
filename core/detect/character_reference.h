// Character references of HTML: &#8217; &nbsp; &amp;rsquo;
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ungarble {

/// A character reference and what it stands for.
struct CharacterReference {
  std::uint32_t length = 0;  // bytes, the & and the semicolon taken in; 0 when there is none
  std::string character;     // UTF-8
};

/// The reference that begins with the '&' at `offset`. One whose & was escaped (&amp;rsquo;) is read through. Only names
/// that word processors and web editors write; &lt; and &gt; are none of them, they belong to code.
CharacterReference characterReferenceAt(std::string_view text, std::size_t offset);

}  // namespace ungarble
