// Terms: the closed classes of words that the grammars of dates, amounts, titles and groups are written in.
#pragma once

#include <cstdint>
#include <string_view>

namespace ungarble::term {

/// Classes of one word, or-ed together.
using Set = std::uint64_t;

// Words of the calendar and the clock.
inline constexpr Set kMonth = 1ull << 0;      // january, sept.
inline constexpr Set kWeekday = 1ull << 1;    // tuesday, tues.
inline constexpr Set kNamedDay = 1ull << 2;   // today, yesterday, tomorrow
inline constexpr Set kDateUnit = 1ull << 3;   // day, week ... century
inline constexpr Set kDateUnits = 1ull << 4;  // the same in the plural
inline constexpr Set kTimeUnit = 1ull << 5;   // second, minute, hour
inline constexpr Set kTimeUnits = 1ull << 6;
inline constexpr Set kDayPart = 1ull << 7;   // morning, afternoon, evening, night
inline constexpr Set kNoon = 1ull << 8;      // noon, midday, midnight
inline constexpr Set kSeason = 1ull << 9;    // spring, summer, autumn, fall, winter
inline constexpr Set kHoliday = 1ull << 10;  // christmas, ramadan
inline constexpr Set kRelative = 1ull << 11;  // last, next, this, past, coming
inline constexpr Set kStage = 1ull << 12;     // early, late, mid
inline constexpr Set kMeridiem = 1ull << 13;  // a.m., pm
inline constexpr Set kZone = 1ull << 14;      // gmt, est

// Numbers in words.
inline constexpr Set kUnitNumber = 1ull << 15;  // one ... nineteen
inline constexpr Set kTensNumber = 1ull << 16;  // twenty ... ninety
inline constexpr Set kScale = 1ull << 17;       // hundred, thousand, million, bn
inline constexpr Set kScales = 1ull << 18;      // hundreds, dozens
inline constexpr Set kDozen = 1ull << 19;
inline constexpr Set kFraction = 1ull << 20;  // half, third, quarters
inline constexpr Set kOrdinal = 1ull << 21;   // first, 21st
inline constexpr Set kVague = 1ull << 22;     // several, few, many

// Numbers in digits, by their shape.
inline constexpr Set kDigits = 1ull << 23;     // 1200, 1,200 or 1,200.5
inline constexpr Set kYear = 1ull << 24;       // 1500 to 2099
inline constexpr Set kDayNumber = 1ull << 25;  // 1 to 31
inline constexpr Set kTwoDigits = 1ull << 26;  // 05
inline constexpr Set kDecade = 1ull << 27;     // 1990s, 90s
inline constexpr Set kClock = 1ull << 28;      // 5pm, 2.30pm
inline constexpr Set kScaled = 1ull << 29;     // 1.2bn, 10k
inline constexpr Set kMeasured = 1ull << 30;   // 5km, 6ft
inline constexpr Set kWhole = 1ull << 31;      // digits alone

// What is counted.
inline constexpr Set kCurrencySign = 1ull << 32;  // $, £
inline constexpr Set kCurrency = 1ull << 33;      // dollars, euro
inline constexpr Set kCurrencyCode = 1ull << 34;  // usd, us (before $)
inline constexpr Set kPercent = 1ull << 35;       // %, percent
inline constexpr Set kMeasure = 1ull << 36;       // miles, kg
inline constexpr Set kMeasurePower = 1ull << 37;  // square, cubic

// What stands before.
inline constexpr Set kApproximate = 1ull << 38;  // about, nearly
inline constexpr Set kLead = 1ull << 39;         // words that a date or an amount may begin with: the, at, more
inline constexpr Set kLabel = 1ull << 40;        // words that name what a number stands after: chapter, no.

// Offices and groups.
inline constexpr Set kOffice = 1ull << 41;         // president, minister
inline constexpr Set kOfficeField = 1ull << 42;    // foreign, prime, deputy
inline constexpr Set kAddress = 1ull << 43;        // mr., prof., sen.
inline constexpr Set kNationality = 1ull << 44;    // russian, swiss
inline constexpr Set kFaith = 1ull << 45;          // catholic, sunni
inline constexpr Set kParty = 1ull << 46;          // republican, tory
inline constexpr Set kEvent = 1ull << 47;          // war, olympics: words that the names of events are made of
inline constexpr Set kProduct = 1ull << 48;        // iphone, boeing
inline constexpr Set kWork = 1ull << 49;           // film, novel: what a title in quotation marks stands after
inline constexpr Set kGroupLead = 1ull << 50;      // south, sri: what names of groups of two words begin with

inline constexpr Set kCounted = kDigits | kScaled;
inline constexpr Set kNumberWord = kUnitNumber | kTensNumber | kScale | kDozen;

/// The terms of a word in lower case, apostrophes straight; 0 when it is none. One probe of a hash table.
Set ofWord(std::string_view lower);

/// The terms of a token of kind number. Linear in its length.
Set ofNumber(std::string_view token);

}  // namespace ungarble::term
