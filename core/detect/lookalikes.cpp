#include "core/detect/lookalikes.h"

namespace ungarble {

char latinLookalike(char32_t c) {
  switch (c) {
    case U'а': return 'a';
    case U'с': return 'c';
    case U'ԁ': return 'd';
    case U'е': return 'e';
    case U'һ': return 'h';
    case U'і': return 'i';
    case U'ј': return 'j';
    case U'ӏ': return 'l';
    case U'о': return 'o';
    case U'ο': return 'o';
    case U'р': return 'p';
    case U'ԛ': return 'q';
    case U'ѕ': return 's';
    case U'ԝ': return 'w';
    case U'х': return 'x';
    case U'у': return 'y';
    case U'А': case U'Α': return 'A';
    case U'В': case U'Β': return 'B';
    case U'С': return 'C';
    case U'Е': case U'Ε': return 'E';
    case U'Н': case U'Η': return 'H';
    case U'І': case U'Ι': return 'I';
    case U'Ј': return 'J';
    case U'К': case U'Κ': return 'K';
    case U'М': case U'Μ': return 'M';
    case U'Ν': return 'N';
    case U'О': case U'Ο': return 'O';
    case U'Р': case U'Ρ': return 'P';
    case U'Ѕ': return 'S';
    case U'Т': case U'Τ': return 'T';
    case U'Ү': case U'Υ': return 'Y';
    case U'Х': case U'Χ': return 'X';
    case U'Ζ': return 'Z';
    default: return '\0';
  }
}

}  // namespace ungarble
