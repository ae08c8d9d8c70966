// Includes run one way, and the core knows no files, no console, no browser.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';

import {root} from '../../scripts/run.mjs';

/** The floors from the bottom up: a file may include what is on its own floor or on one below. */
const floors = [
  ['text'],
  ['model'],
  ['nn'],
  ['detect', 'entity', 'repair'],
  ['verdict'],
  ['checker'],
  ['report'],
  ['bindings'],
];

/** Plain data that floors hand on to each other, and the lowest layer that may include it. */
const handedOn = {'core/error.h': 'text', 'core/report/report.h': 'detect'};

/** Tools that make the model are programs, not parts of the core. */
const isSource = (path) => /\.(h|cpp)$/.test(path) && !path.startsWith('core/train/');

const sources = ['core', 'bindings']
  .flatMap((folder) => readdirSync(join(root, folder), {recursive: true}).map((name) => `${folder}/${name}`))
  .filter(isSource)
  .map((path) => ({path, text: readFileSync(join(root, path), 'utf8')}));

/** The layer of a path: its folder under core/, the name of a file that stands in core/ itself, or bindings. */
function layerOf(path) {
  const [top, second] = path.split('/');
  return top === 'core' ? second.replace(/\.(h|cpp)$/, '') : top;
}

const floorOf = (layer) => floors.findIndex((floor) => floor.includes(layer));

/** The files of the project that `text` includes. */
const includes = (text) =>
  [...text.matchAll(/^#include "([^"]+)"/gm)].map(([, path]) => path).filter((path) => !path.startsWith('nlohmann/'));

describe('the house', () => {
  test('includes run one way', () => {
    const wrong = [];
    for (const {path, text} of sources) {
      const own = path === 'core/error.h' ? -1 : floorOf(layerOf(path));
      for (const included of includes(text)) {
        const lowest = floorOf(handedOn[included] ?? layerOf(included));
        assert.ok(lowest >= 0, `${path} includes ${included}, which is on no floor`);
        if (lowest > own) wrong.push(`${path} includes ${included}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('no header includes itself by a detour', () => {
    const graph = new Map(sources.map(({path, text}) => [path, includes(text)]));
    const finished = new Set();
    const visit = (path, way) => {
      assert.ok(!way.includes(path), [...way, path].join(' includes '));
      if (finished.has(path)) return;
      for (const included of graph.get(path) ?? []) visit(included, [...way, path]);
      finished.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
  });

  test('JSON of others is read by the bindings alone', () => {
    const wrong = sources.filter(({path, text}) => path.startsWith('core/') && text.includes('nlohmann'));
    assert.deepEqual(wrong.map(({path}) => path), []);
  });

  test('the core knows no files, no console, no clock, no threads', () => {
    const forbidden = /#include <(iostream|fstream|cstdio|filesystem|chrono|thread|ctime|emscripten.*)>|\b(abort|exit)\(/;
    const wrong = sources.filter(({path, text}) => path.startsWith('core/') && forbidden.test(text));
    assert.deepEqual(wrong.map(({path}) => path), []);
  });

  test('no file grows beyond reading', () => {
    const tables = /tables?\.h$/;
    const long = sources.filter(({path, text}) => !tables.test(path) && text.split('\n').length > 500);
    assert.deepEqual(long.map(({path}) => path), []);
  });
});
