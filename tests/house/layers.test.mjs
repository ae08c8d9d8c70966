// Includes run one way, and the core knows no files, no console, no browser.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';

import {root} from '../../scripts/run.mjs';

/** From the bottom up: a layer may include what stands before it and itself. */
const layers = ['text', 'model', 'nn', 'repair', 'entity', 'detect', 'verdict', 'checker', 'report', 'bindings'];

/** Plain data that layers hand on to each other, and the layer from which it may be included. */
const handedOn = {'core/error.h': 'text', 'core/detect/finding.h': 'repair', 'core/report/report.h': 'repair'};

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

const rank = (layer) => layers.indexOf(layer);

describe('the house', () => {
  test('includes run one way', () => {
    const wrong = [];
    for (const {path, text} of sources) {
      const own = layerOf(path);
      if (own !== 'error') assert.ok(rank(own) >= 0, `${path} is in no layer`);
      for (const [, included] of text.matchAll(/^#include "([^"]+)"/gm)) {
        if (included.startsWith('nlohmann/')) continue;
        const lowest = handedOn[included] ?? layerOf(included);
        assert.ok(rank(lowest) >= 0, `${path} includes ${included}, which is in no layer`);
        if (own === 'error' || rank(lowest) > rank(own)) wrong.push(`${path} includes ${included}`);
      }
    }
    assert.deepEqual(wrong, []);
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
