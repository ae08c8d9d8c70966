"""Prose about computing, security, statistics, office work and money from the manuals in Debian packages: spun text is
often about these, general corpora seldom. And essays on politics, which argue where manuals tell.

usage: manuals.py FOLDER OUT.txt [--about software|statistics|essays]
FOLDER holds packages, unpacked:
  apt-get download python-sklearn-doc ... && for p in *.deb; do dpkg-deb -x $p FOLDER/${p%%_*}; done

PACKAGES names those that the shipped model learnt from; NOTICE has their licences. Written is a paragraph a line,
each once: full sentences, little code.
"""
import argparse
import html.parser
import pathlib
import re

HTML = r'\.x?html?$'
PACKAGES = {  # name -> which of its files
    **dict.fromkeys(['python-sklearn-doc', 'python-statsmodels-doc', 'python-scipy-doc', 'python-skimage-doc',
                     'python-xarray-doc', 'python-pandas-doc', 'python3.11-doc', 'python-django-doc',
                     'python-tornado-doc', 'python-sqlalchemy-doc', 'postgresql-doc-15', 'sqlite3-doc', 'git-doc',
                     'octave-doc', 'varnish-doc', 'wireshark-doc', 'python-cryptography-doc', 'bind9-doc', 'cinder-doc',
                     'glance-doc', 'keystone-doc', 'neutron-doc', 'nova-doc', 'swift-doc', 'python-biopython-doc',
                     'python-dask-doc', 'python-distributed-doc', 'sphinx-doc', 'weka-doc', 'anarchism',
                     'developers-reference'], HTML),
    'debian-faq': r'\.en\.html$',
    'debian-reference-en': r'\.html$',
    'harden-doc': r'/html/en-US/.*\.html$',
    'apache2-doc': r'/manual/en/.*\.html$',
    'gnucash-docs': r'/gnucash-(guide|help)-en/.*\.html$',
    'gnumeric-doc': r'/C/.*\.(html|xml)$',
    'gimp-help-en': r'/en/.*\.html$',
    'libreoffice-help-en-us': r'/en-US/.*\.html$',
    'debian-handbook': r'/html/en-US/.*\.html$',
    'gnome-user-docs': r'/C/.*\.page$',
    'rust-doc': r'/(book|nomicon|reference|cargo|rust-by-example|edition-guide|embedded-book|rustc|rustdoc)/.*\.html$',
}
ABOUT = {'statistics': ['python-sklearn-doc', 'python-statsmodels-doc', 'python-scipy-doc', 'python-skimage-doc',
                        'python-xarray-doc', 'python-pandas-doc', 'octave-doc', 'weka-doc', 'python-biopython-doc',
                        'python-dask-doc'],
         'essays': ['anarchism']}
ABOUT['software'] = sorted(set(PACKAGES) - {p for packages in ABOUT.values() for p in packages})
BLOCKS = set('p li dd dt td th h1 h2 h3 h4 div section ul ol table blockquote title item desc'.split())
SKIPPED = set('script style pre nav footer header table head svg'.split())
CODE = re.compile(r'[=<>{}\\|_@#]|->|::|\.\.\.|\(\)')


class Paragraphs(html.parser.HTMLParser):
    """The text of a page, block by block."""

    def __init__(self):
        super().__init__()
        self.out, self.current, self.skipped = [], [], 0

    def flush(self):
        text = ' '.join(''.join(self.current).replace('¶', '').split())
        self.current = []
        if text:
            self.out.append(text)

    def handle_starttag(self, tag, attrs):
        self.skipped += tag in SKIPPED
        if tag in BLOCKS:
            self.flush()

    def handle_endtag(self, tag):
        self.skipped = max(0, self.skipped - (tag in SKIPPED))
        if tag in BLOCKS:
            self.flush()

    def handle_data(self, data):
        if not self.skipped:
            self.current.append(data)


def is_prose(text):
    words = text.split()
    if not 12 <= len(words) <= 260 or text[-1] not in '.?!:)”"' or not text[0].isupper():
        return False
    plain = sum(w.strip('.,;:()"\'').isalpha() for w in words)
    return plain >= 0.86 * len(words) and len(CODE.findall(text)) <= len(words) // 40


def paragraphs(path):
    parser = Paragraphs()
    parser.feed(path.read_text(encoding='utf-8', errors='ignore'))
    parser.flush()
    return filter(is_prose, parser.out)


def main():
    p = argparse.ArgumentParser()
    p.add_argument('folder', type=pathlib.Path)
    p.add_argument('out', type=pathlib.Path)
    p.add_argument('--about', choices=sorted(ABOUT), help='the packages about that, all: without')
    a = p.parse_args()
    seen = set()
    with a.out.open('w', encoding='utf-8') as out:
        for name in ABOUT[a.about] if a.about else sorted(PACKAGES):
            before, pattern = len(seen), re.compile(PACKAGES[name])
            for path in sorted((a.folder / name).rglob('*')):
                if path.is_file() and not path.is_symlink() and pattern.search(str(path)):
                    for text in paragraphs(path):
                        if text not in seen:
                            seen.add(text)
                            out.write(text + '\n')
            print(f'{name}: {len(seen) - before} paragraphs', flush=True)


if __name__ == '__main__':
    main()
