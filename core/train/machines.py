"""The simulated machines whose tables are there: what is left of modes.tsv."""


def present(passes, there):
    """The passes of a machine with the tables that are there; '' where a pass has none left."""
    kept = []
    for names in passes.split(';'):
        first, names = ('!', names[1:]) if names.startswith('!') else ('', names)
        kept.append('+'.join(n for n in names.split('+') if n in there))
        if not kept[-1]:
            return ''
        kept[-1] = first + kept[-1]
    return ';'.join(kept)


def write(modes, tables):
    """Writes tables/modes.tsv, and says what is left out."""
    there = {p.stem for p in tables.glob('*.tsv')}
    with (tables / 'modes.tsv').open('w', encoding='utf-8') as out:
        for line in modes.open(encoding='utf-8'):
            *fields, passes = line.rstrip('\n').split('\t')
            kept = present(passes, there)
            if fields and kept and not line.startswith('#'):
                out.write('\t'.join([*fields, kept]) + '\n')
            elif fields and not line.startswith('#'):
                print(f'  no {fields[0]}: its tables are not there')
