// The words of each term (core/entity/terms.h). A word may stand in several rows.
//
// Nationalities are forms for people and things of the states of the world and of some peoples without one; their
// plurals are known by their ending. Sources: general knowledge, checked against the demonyms of mledoze/countries.
#pragma once

#include <string_view>

#include "core/entity/terms.h"

namespace ungarble::term {

struct Row {
  Set terms;
  std::string_view words;  // with single spaces between them
};

inline constexpr Row kRows[] = {
    {kMonth,
     "january february march april may june july august september october november december "
     "jan jan. feb feb. mar. apr apr. jun. jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec."},
    {kWeekday,
     "monday tuesday wednesday thursday friday saturday sunday "
     "mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun."},
    {kNamedDay, "today yesterday tomorrow"},
    {kDateUnit, "day week weekend fortnight month quarter year decade century millennium semester"},
    {kDateUnits, "days weeks weekends fortnights months quarters years decades centuries millennia semesters"},
    {kTimeUnit, "second minute hour sec min hr"},
    {kTimeUnits, "seconds minutes hours secs mins hrs hrs."},
    {kDayPart, "morning afternoon evening night overnight lunchtime mornings afternoons evenings nights"},
    {kNoon, "noon midday midnight tonight"},
    {kSeason, "spring summer autumn fall winter"},
    {kHoliday,
     "christmas easter thanksgiving ramadan halloween hanukkah chanukah passover diwali eid yom kippur lent "
     "boxing new good independence valentine's memorial labor labour veterans veterans' mother's father's "
     "columbus bastille armistice remembrance patrick's"},
    {kRelative, "last next this past previous coming following recent current same final"},
    {kStage, "early late mid earlier later"},
    {kMeridiem, "a.m. p.m. am pm"},
    {kZone, "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest et"},
    {kUnitNumber,
     "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
     "eighteen nineteen zero"},
    {kTensNumber, "twenty thirty forty fifty sixty seventy eighty ninety"},
    {kScale, "hundred thousand million billion trillion mn bn tn mln"},
    {kScales, "hundreds thousands millions billions trillions dozens scores tens"},
    {kDozen, "dozen"},
    {kFraction, "half third quarter fifth eighth tenth thirds quarters fifths eighths tenths halves sixths"},
    {kOrdinal,
     "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
     "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
     "seventieth eightieth ninetieth hundredth thousandth"},
    {kVague, "several few many couple"},
    {kCurrencySign, "$ £ € ¥ ₹ ₽ ₩ ₪ ₺ ₦ ₴ ¢"},
    {kCurrency,
     "dollar dollars euro euros pound pounds yen yuan renminbi rupee rupees ruble rubles rouble roubles franc francs "
     "peso pesos won real reais rand lira liras krona kronor krone kroner shekel shekels dinar dinars riyal riyals "
     "dirham dirhams baht ringgit rupiah hryvnia zloty forint shilling shillings naira cedi bitcoin bitcoins cent "
     "cents penny pence pennies sterling bucks quid"},
    {kCurrencyCode, "us usd eur gbp jpy cny inr aud cad chf hkd sgd rub a c nz hk r rs rs. u.s. us$"},
    {kPercent, "% percent pct per percentage"},
    {kMeasure,
     "mile miles kilometer kilometers kilometre kilometres km kms meter meters metre metres centimeter centimeters "
     "centimetre centimetres cm millimeter millimeters millimetre millimetres mm foot feet ft inch inches yard yards "
     "acre acres hectare hectares ton tons tonne tonnes kilogram kilograms kilo kilos kg gram grams milligram "
     "milligrams mg ounce ounces oz pound pounds lb lbs lb. lbs. liter liters litre litres milliliter "
     "milliliters millilitre millilitres ml gallon gallons pint pints quart quarts barrel barrels bushel bushels "
     "degree degrees ° mph kph knots watt watts kilowatt kilowatts kw megawatt megawatts mw gigawatt gigawatts gw "
     "volt volts hertz mhz ghz byte bytes kilobyte kilobytes kb megabyte megabytes mb gigabyte gigabytes gb terabyte "
     "terabytes tb megapixel megapixels calorie calories light-year light-years carat carats decibel decibels "
     "horsepower kilobits megabits mbps tablespoon tablespoons tbsp teaspoon teaspoons tsp cup cups"},
    {kMeasurePower, "square cubic nautical metric sq sq. cu"},
    {kApproximate, "about around approximately roughly nearly almost over under some only"},
    {kLead,
     "the a an at more less fewer greater as up well just close between no each every another half by "
     "fiscal q1 q2 q3 q4 end beginning start middle"},
    {kLabel,
     "no. no number chapter page section figure table part volume vol. article act verse room gate channel route "
     "highway flight line step version level type class psalm exhibit appendix interstate apollo windows"},
    {kOffice,
     "president minister secretary chancellor premier governor mayor senator congressman congresswoman "
     "representative ambassador envoy commissioner chairman chairwoman chair director chief spokesman spokeswoman "
     "general colonel major captain lieutenant sergeant corporal admiral commander marshal brigadier king queen "
     "prince princess duke duchess emperor sultan emir sheikh pope archbishop bishop cardinal rabbi imam ayatollah "
     "judge justice attorney sheriff speaker professor doctor inspector superintendent detective officer executive "
     "ceo cfo coach treasurer dean vice-president councillor councilman deputy"},
    {kOfficeField,
     "prime foreign interior defense defence finance justice health education trade energy labor labour transport "
     "agriculture environment economy culture culture information oil planning home cabinet deputy vice assistant "
     "acting chief supreme attorney solicitor under parliamentary first lord lady police lieutenant major brigadier "
     "rear staff permanent general press state treasury associate crown grand party national security "
     "homeland affairs services human veterans housing urban development exchequer commerce war climate industry "
     "science research sport sports tourism water religion religious economic social welfare immigration "
     "communications technology agriculture fisheries mines intelligence house trade"},
    {kAddress,
     "mr mr. mrs mrs. ms ms. dr dr. prof. sen. sens. rep. reps. gov. lt. col. gen. maj. capt. sgt. cpl. adm. cmdr. "
     "rev. fr. hon. pres. sir dame madame monsieur messrs. mx mx. lord lady"},
    {kNationality,
     "afghan albanian algerian american andorran angolan arab arabian argentine argentinian argentinean armenian "
     "australian austrian azerbaijani azeri bahamian bahraini bangladeshi barbadian basque belarusian "
     "belarussian belgian belizean beninese berber bhutanese bolivian bosnian bosniak botswanan brazilian briton "
     "british bruneian bulgarian burkinabe burmese burundian cambodian cameroonian canadian catalan chadian chechen "
     "chilean chinese colombian comoran congolese croat croatian cuban cypriot czech danes danish dominican dutch "
     "ecuadorean ecuadorian ecuadoran egyptian emirati english englishman englishmen eritrean estonian ethiopian "
     "european fijian filipino finns finnish flemish french frenchman frenchmen frenchwoman gabonese gambian georgian "
     "german ghanaian greek grenadian guatemalan guinean guyanese haitian hispanic honduran hungarian icelander "
     "icelandic indian indonesian iranian iraqi irish irishman israeli italian ivorian jamaican japanese jordanian "
     "kashmiri kazakh kazakhstani kenyan korean kosovar kurd kurdish kuwaiti kyrgyz lao laotian latino latina latvian "
     "lebanese liberian libyan liechtensteiner lithuanian luxembourger macedonian malagasy malawian malaysian "
     "maldivian malian maltese manx maori mauritanian mauritian mexican micronesian moldovan monegasque mongolian "
     "montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani "
     "palestinian panamanian paraguayan persian peruvian philippine poles polish portuguese qatari romanian russian "
     "rwandan salvadoran salvadorean samoan saudi scots scottish scotsman senegalese serb serbian seychellois "
     "sicilian singaporean slovak slovakian slovene slovenian somali spaniard spanish sudanese surinamese swazi swede "
     "swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan togolese tongan trinidadian tunisian turk "
     "turkish turkmen ugandan ukrainian uruguayan uyghur uighur uzbek venezuelan vietnamese welsh welshman yemeni "
     "yugoslav zambian zimbabwean zulu african asian soviet dutchman kiwis inuit hutu tutsi pashtun sinhalese tatar "
     "rohingya african-american greenlandic faroese corsican"},
    {kGroupLead, "sri saudi costa puerto new sierra hong cape south north east middle native tea"},
    {kFaith,
     "muslim christian jew jewish sunni shiite shi'ite shia shi'a catholic protestant hindu buddhist sikh islamist "
     "orthodox anglican evangelical mormon methodist baptist lutheran presbyterian quaker zionist alawite yazidi "
     "druze moslem hindus salafist islamic"},
    {kParty,
     "republican democrat democrats republicans tory tories conservatives marxist communist maoist baathist "
     "ba'athist nazi socialists"},
    {kEvent,
     "war wars "
     "olympics olympic paralympics paralympic commonwealth gulf vietnam korean civil french australian u.s. us "
     "european champions games cup bowl hurricane typhoon cyclone battle holocaust "
     "world cold super winter summer open holocaust"},
    {kProduct,
     "iphone ipad ipod imac macbook playstation xbox kindle walkman windows android photoshop boeing airbus ios "
     "galaxy chromebook wii concorde"},
    {kWork, "film movie novel album song book play series musical opera documentary single memoir poem essay show"},
};

}  // namespace ungarble::term
