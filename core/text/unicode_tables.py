#!/usr/bin/env python3
"""Writes unicode_tables.h from the Unicode Character Database that Python carries (module unicodedata).

Run: python3 core/text/unicode_tables.py > core/text/unicode_tables.h

Kept coarse to stay small: unassigned code points take the class of what stands before them, marks that belong to
one script count as its letters, case is known for Latin, Greek and Cyrillic only, and emoji are a few hand-kept
ranges (source: emoji-data.txt, Extended_Pictographic).
"""
import unicodedata

EMOJI = [(0x231A, 0x231B), (0x23E9, 0x23F3), (0x23F8, 0x23FA), (0x25FD, 0x25FE), (0x2600, 0x275A), (0x2761, 0x2767),
         (0x2794, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x1F000, 0x1FAFF)]
IDEOGRAPHS = [(0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029), (0x3031, 0x3035), (0x3038, 0x303C),
              (0x3041, 0x3096), (0x309D, 0x309F), (0x30A1, 0x30FA), (0x30FC, 0x30FF), (0x31F0, 0x31FF),
              (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x1B000, 0x1B16F),
              (0x20000, 0x3FFFF)]
MARKS = [(0x0300, 0x036F), (0x0483, 0x0489), (0x1AB0, 0x1ACE), (0x1DC0, 0x1DFF), (0x20D0, 0x20F0), (0x302A, 0x302F),
         (0x3099, 0x309A), (0xFE20, 0xFE2F)]
IGNORABLE = [(0x00AD, 0x00AD), (0x034F, 0x034F), (0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0000, 0xE0FFF)]


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def class_of(code):
    if within(code, IGNORABLE):
        return "ignorable"
    if within(code, EMOJI):
        return "emoji"
    if within(code, IDEOGRAPHS):
        return "ideograph"
    category = unicodedata.category(chr(code))
    if category in ("Zs", "Zl", "Zp") or code == 0x85:
        return "space"
    if category == "Cf":
        return "ignorable"
    if category in ("Cc", "Cs"):
        return "control"
    if category == "Co":
        return "symbol"
    if category == "Cn":
        return None
    if category[0] == "L" or category == "Nl":
        return "letter"
    if category == "Nd":
        return "digit"
    if category[0] == "M":
        return "mark" if within(code, MARKS) else "letter"
    return {"P": "punctuation", "S": "symbol", "N": "symbol"}[category[0]]


def simple_fold(char):
    """Simple case folding; Python knows the full one, which differs where a letter folds to several."""
    for form in (char.casefold(), char.lower()):
        if len(form) == 1:
            return form
    return char


def has_case_here(code):
    name = unicodedata.name(chr(code), "")
    return any(script in name for script in ("LATIN", "GREEK", "CYRILLIC", "MICRO SIGN", "KELVIN", "ANGSTROM"))


def runs(pairs):
    """Joins (code, value) pairs into (first, last, stride, value) with stride 1 or 2."""
    result = []
    for code, value in pairs:
        if result:
            first, last, stride, kept = result[-1]
            step = code - last
            if kept == value and (step == stride or (first == last and step in (1, 2))):
                result[-1] = (first, code, step, kept)
                continue
        result.append((code, code, 1, value))
    return result


def main():
    classes, before = [], None
    for code in range(0x80, 0x110000):
        now = class_of(code) or before
        if now != before:
            classes.append((code, now))
            before = now
    folds, lowers = [], []
    for code in range(0x80, 0x20000):
        char = chr(code)
        category = unicodedata.category(char)
        if category not in ("Lu", "Ll", "Lt") or not has_case_here(code):
            continue
        if simple_fold(char) != char:
            folds.append((code, ord(simple_fold(char)) - code))
        if category == "Ll":
            lowers.append((code, 0))
    print("// Written by unicode_tables.py from Unicode %s; do not edit." % unicodedata.unidata_version)
    print("""#pragma once

#include <cstdint>

#include "core/text/characters.h"

namespace ungarble::unicode {

/// A class holds from `first` to the next entry.
struct ClassStart {
  char32_t first;
  CharClass charClass;
};

/// Every `stride`-th code point from `first` to `last`; `delta` leads to the folded one.
struct CaseRun {
  char32_t first;
  char32_t last;
  std::uint8_t stride;
  std::int32_t delta;
};
""")
    emit("ClassStart kClassStarts", ["{0x%X, CharClass::%s}" % row for row in classes])
    emit("CaseRun kFolds", ["{0x%X, 0x%X, %d, %d}" % row for row in runs(folds)])
    emit("CaseRun kLowers", ["{0x%X, 0x%X, %d, %d}" % row for row in runs(lowers)])
    print("}  // namespace ungarble::unicode")


def emit(declaration, items):
    print("inline constexpr %s[] = {" % declaration)
    line = "   "
    for item in items:
        if len(line) + len(item) + 2 > 120:
            print(line)
            line = "   "
        line += " " + item + ","
    print(line + "\n};\n")


main()
