"""English inflection, both ways, decided by what a corpus has seen.

Rules propose spellings ('stoped', 'stopped'), the corpus counts choose among them, and a short list of irregular
words overrides both. Good enough to give a spinner's synonyms the ending of the word they replace.
"""

IRREGULAR_VERBS = {}  # base -> (s, past, participle, ing)
for _row in """be is was been being|have has had had having|do does did done doing|go goes went gone going
say says said said saying|get gets got got getting|make makes made made making|know knows knew known knowing
take takes took taken taking|see sees saw seen seeing|come comes came come coming|think thinks thought thought thinking
give gives gave given giving|find finds found found finding|tell tells told told telling|become becomes became become becoming
leave leaves left left leaving|put puts put put putting|bring brings brought brought bringing|begin begins began begun beginning
keep keeps kept kept keeping|hold holds held held holding|write writes wrote written writing|stand stands stood stood standing
hear hears heard heard hearing|let lets let let letting|mean means meant meant meaning|set sets set set setting
meet meets met met meeting|run runs ran run running|pay pays paid paid paying|sit sits sat sat sitting
speak speaks spoke spoken speaking|lie lies lay lain lying|lead leads led led leading|read reads read read reading
grow grows grew grown growing|lose loses lost lost losing|fall falls fell fallen falling|send sends sent sent sending
build builds built built building|understand understands understood understood understanding|draw draws drew drawn drawing
break breaks broke broken breaking|spend spends spent spent spending|cut cuts cut cut cutting|rise rises rose risen rising
drive drives drove driven driving|buy buys bought bought buying|wear wears wore worn wearing|choose chooses chose chosen choosing
seek seeks sought sought seeking|throw throws threw thrown throwing|catch catches caught caught catching|deal deals dealt dealt dealing
win wins won won winning|forget forgets forgot forgotten forgetting|sell sells sold sold selling|fight fights fought fought fighting
teach teaches taught taught teaching|eat eats ate eaten eating|sing sings sang sung singing|strike strikes struck struck striking
hang hangs hung hung hanging|shake shakes shook shaken shaking|ride rides rode ridden riding|feed feeds fed fed feeding
shoot shoots shot shot shooting|drink drinks drank drunk drinking|hit hits hit hit hitting|arise arises arose arisen arising
fly flies flew flown flying|spread spreads spread spread spreading|sleep sleeps slept slept sleeping|cost costs cost cost costing
swim swims swam swum swimming|hide hides hid hidden hiding|shut shuts shut shut shutting|steal steals stole stolen stealing
bear bears bore borne bearing|beat beats beat beaten beating|bend bends bent bent bending|bind binds bound bound binding
bite bites bit bitten biting|blow blows blew blown blowing|burst bursts burst burst bursting|cast casts cast cast casting
cling clings clung clung clinging|creep creeps crept crept creeping|dig digs dug dug digging|flee flees fled fled fleeing
forbid forbids forbade forbidden forbidding|forgive forgives forgave forgiven forgiving|freeze freezes froze frozen freezing
grind grinds ground ground grinding|hurt hurts hurt hurt hurting|lay lays laid laid laying|lend lends lent lent lending
light lights lit lit lighting|overcome overcomes overcame overcome overcoming|quit quits quit quit quitting|ring rings rang rung ringing
shed sheds shed shed shedding|shine shines shone shone shining|shrink shrinks shrank shrunk shrinking|sink sinks sank sunk sinking
slide slides slid slid sliding|split splits split split splitting|spring springs sprang sprung springing|stick sticks stuck stuck sticking
swear swears swore sworn swearing|sweep sweeps swept swept sweeping|swing swings swung swung swinging|tear tears tore torn tearing
undergo undergoes underwent undergone undergoing|undertake undertakes undertook undertaken undertaking|uphold upholds upheld upheld upholding
upset upsets upset upset upsetting|wake wakes woke woken waking|weep weeps wept wept weeping|wind winds wound wound winding
withdraw withdraws withdrew withdrawn withdrawing|withhold withholds withheld withheld withholding|withstand withstands withstood withstood withstanding
feel feels felt felt feeling|show shows showed shown showing|foresee foresees foresaw foreseen foreseeing|oversee oversees oversaw overseen overseeing
mistake mistakes mistook mistaken mistaking|outgrow outgrows outgrew outgrown outgrowing|breed breeds bred bred breeding|bleed bleeds bled bled bleeding
sew sews sewed sewn sewing|sow sows sowed sown sowing|spin spins spun spun spinning|spit spits spat spat spitting
stride strides strode stridden striding|strive strives strove striven striving|tread treads trod trodden treading|weave weaves wove woven weaving
thrust thrusts thrust thrust thrusting|bet bets bet bet betting|bid bids bid bid bidding|rid rids rid rid ridding
wed weds wed wed wedding|die dies died died dying|tie ties tied tied tying|focus focuses focused focused focusing""".replace('\n', '|').split('|'):
    _b, *_f = _row.split()
    IRREGULAR_VERBS[_b] = tuple(_f)

IRREGULAR_NOUNS = dict(row.split() for row in """man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice
goose geese|life lives|wife wives|knife knives|leaf leaves|half halves|shelf shelves|self selves|wolf wolves|thief thieves
loaf loaves|calf calves|analysis analyses|crisis crises|thesis theses|basis bases|hypothesis hypotheses|axis axes
phenomenon phenomena|criterion criteria|medium media|datum data|bacterium bacteria|curriculum curricula|stimulus stimuli
nucleus nuclei|fungus fungi|alumnus alumni|series series|species species|means means|aircraft aircraft|sheep sheep|fish fish
deer deer|offspring offspring|headquarters headquarters|potato potatoes|tomato tomatoes|hero heroes|echo echoes|veto vetoes
diagnosis diagnoses|synthesis syntheses|matrix matrices|index indices|vertex vertices|appendix appendices
businessman businessmen|gentleman gentlemen|policeman policemen|spokesman spokesmen""".replace('\n', '|').split('|'))

TAGS = ('s', 'past', 'participle', 'ing')
VOWELS = 'aeiou'


class Morphology:
    """`counts` maps lower-case words to corpus counts; they pick the spelling that people use."""

    def __init__(self, counts):
        self.counts = counts

    def _best(self, candidates):
        return max(candidates, key=lambda w: self.counts.get(w, 0))

    def plural(self, noun):
        if noun in IRREGULAR_NOUNS:
            return IRREGULAR_NOUNS[noun]
        if noun.endswith(('s', 'x', 'z', 'ch', 'sh')):
            return noun + 'es'
        if noun.endswith('y') and noun[-2:-1] not in VOWELS:
            return noun[:-1] + 'ies'
        return self._best([noun + 's', noun + 'es']) if noun.endswith('o') else noun + 's'

    def verb(self, base, tag):
        if base in IRREGULAR_VERBS:
            return IRREGULAR_VERBS[base][TAGS.index(tag)]
        if tag == 's':
            return self.plural(base) if base not in IRREGULAR_NOUNS else base + 's'
        ending = 'ing' if tag == 'ing' else 'ed'
        if base.endswith('e') and not (tag == 'ing' and base.endswith(('ee', 'oe', 'ye'))):
            return base[:-1] + ending
        if base.endswith('y') and tag != 'ing' and base[-2:-1] not in VOWELS:
            return base[:-1] + 'ied'
        candidates = [base + ending]
        if len(base) > 2 and base[-1] not in 'wxyaeiou' and base[-2] in VOWELS:
            candidates.append(base + base[-1] + ending)
        return self._best(candidates)

    def degrees(self, adjective):
        """Comparative and superlative, or None where the corpus does not know them."""
        if adjective in ('good', 'well'):
            return 'better', 'best'
        if adjective == 'bad':
            return 'worse', 'worst'
        stems = [adjective + '{}']
        if adjective.endswith('e'):
            stems = [adjective[:-1] + '{}']
        elif adjective.endswith('y'):
            stems = [adjective[:-1] + 'i{}']
        elif len(adjective) > 2 and adjective[-2] in VOWELS and adjective[-1] not in 'wxy' + VOWELS:
            stems.append(adjective + adjective[-1] + '{}')
        stem = self._best([s.format('er') for s in stems])[:-2]
        known = self.counts.get(stem + 'er', 0) > 50 and self.counts.get(stem + 'est', 0) > 50
        return (stem + 'er', stem + 'est') if known else None

    def phrase(self, phrase, pos, tag):
        """Inflects a phrase: verbs by their first word, nouns by their last."""
        words = phrase.split(' ')
        if pos == 'v':
            words[0] = self.verb(words[0], tag)
        elif pos == 'n' and tag == 'plural':
            words[-1] = self.plural(words[-1])
        return ' '.join(words)
