// npm run bench:names -- FILE.conll ...: names found by the engine, as npm run build leaves it, and by compromise, the peer
// that finds names in a browser, on the same texts in one run. Writes the last section of tests/bench/figures.md. Nothing
// here passes or fails.
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';

import nlp from 'compromise';
import {createEngine} from 'ungarble/engine';

import {root} from '../../scripts/run.mjs';
import {readTexts, score} from './conll.mjs';
import {brotli, machine, table, whole, writeNames} from './figures.mjs';
import {countWords} from './texts.mjs';

const paths = process.argv.slice(2);
if (paths.length === 0) throw new Error('usage: npm run bench:names -- FILE.conll ...');
const files = paths.map((path) => ({name: basename(path, '.conll'), texts: readTexts(path)}));

const ourTypes = {PERSON: 'PER', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC'};
const engine = await createEngine();
const findOurs = (text) => engine.check(text).entities.map(({start, end, type}) => ({start, end, type: ourTypes[type]}));

/** Where a run of the peer's words begins and ends in the text, as the files mark it: without 'Mr.' and possessive 's'. */
function spanOf({terms}, type) {
  const first = terms.find(({tags}) => !tags.includes('Honorific')) ?? terms[0];
  const last = terms.at(-1);
  const possessive = /['’]s?$/.exec(last.text)?.[0].length ?? 0;
  return {start: first.offset.start, end: last.offset.start + last.offset.length - possessive, type};
}

function findPeers(text) {
  const doc = nlp(text);
  const groups = {PER: doc.people(), ORG: doc.organizations(), LOC: doc.places()};
  return Object.entries(groups).flatMap(([type, view]) =>
    view.json({offset: true, terms: {offset: true}}).map((match) => spanOf(match, type)),
  );
}

/** F on every file, and words a second over all. */
function measure(find) {
  files[0].texts.slice(0, 20).forEach(({text}) => find(text)); // warm
  const started = performance.now();
  const found = files.map(({texts}) => texts.map(({text}) => find(text)));
  const seconds = (performance.now() - started) / 1000;
  const words = files.flatMap(({texts}) => texts).reduce((sum, {text}) => sum + countWords(text), 0);
  return {scores: files.map(({texts}, i) => score(texts, found[i])), rate: words / seconds};
}

const [ours, peer] = [measure(findOurs), measure(findPeers)];
engine.dispose();

const peerFile = `${root}/node_modules/compromise/builds/compromise.js`;
const ourBytes = ['index.js', 'worker.js', 'ungarble.wasm', 'en.model'].map((name) => `${root}/web/dist/${name}`);
const sum = (paths, size) => paths.reduce((all, path) => all + size(path), 0);
const row = (what, format, pick) => [what, format(pick(ours)), format(pick(peer))];

writeNames(`Written by \`npm run bench:names\` on ${machine}. F of exact spans over persons, organisations and places; the engine
checks the whole text as well, of which its bytes and its time are for the most part.

${table(
  ['', 'ungarble', 'compromise'],
  [
    ...files.map(({name}, i) => row(`F, ${name}`, (f) => f.toFixed(1), ({scores}) => scores[i])),
    row('words a second, one thread of node', whole, ({rate}) => rate),
    ['bytes, brotli', whole(sum(ourBytes, brotli)), whole(brotli(peerFile))],
  ],
)}`);
