// The checker over its worker, in Chromium: every request is answered.
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';

import {createEngine} from 'ungarble/engine';

import {launch, openPage, serveProject} from './support/browser.mjs';
import {garbledSentence, longText, strangeTexts} from './support/texts.mjs';

let browser;
let server;
let page;
before(async () => {
  [browser, server] = await Promise.all([launch(), serveProject()]);
});
after(() => Promise.all([browser.close(), server.close()]));
beforeEach(async () => {
  page = await openPage(browser, server.url);
});
afterEach(() => page.close());

/** Waits until the page has `count` workers: the browser tells of an end a moment later. */
async function workersLeft(count, of = page) {
  while (of.workers().length !== count) await setTimeout(10);
}

describe('a checker', () => {
  test('gives the report that the engine gives', async () => {
    const texts = [garbledSentence, longText(20_000), ...Object.values(strangeTexts)];
    const reports = await page.evaluate(async (texts) => {
      const checker = await ungarble.createChecker({queue: 'all'});
      return Promise.all(texts.map((text) => checker.check(text)));
    }, texts.map(escapeSurrogates));
    const engine = await createEngine();
    assert.deepEqual(reports, texts.map((text) => engine.check(escapeSurrogates(text))));
    engine.dispose();
  });

  test('takes lone surrogates as they are', async () => {
    const length = await page.evaluate(async () => {
      const checker = await ungarble.createChecker();
      return (await checker.check('a\udc00\ud800b')).text.length;
    });
    assert.equal(length, 4);
  });

  test('tells how far it is, and leaves the page its turns', async () => {
    const {progress, turns} = await page.evaluate(async (text) => {
      const checker = await ungarble.createChecker();
      const progress = [];
      let turns = 0;
      const timer = setInterval(() => (turns += 1), 1);
      await checker.check(text, {onProgress: (value) => progress.push(value)});
      clearInterval(timer);
      return {progress, turns};
    }, longText(300_000));
    assert.ok(progress.length > 3, `${progress.length} reports of progress`);
    assert.deepEqual(progress, [...progress].sort((a, b) => a - b));
    assert.ok(progress[0] >= 0 && progress.at(-1) <= 1);
    assert.ok(turns > 3, `${turns} turns`);
  });

  test('gives up when the signal says so: before, at once, and half-way', async () => {
    const outcomes = await page.evaluate(async (text) => {
      const checker = await ungarble.createChecker();
      const before = await outcome(checker.check(text, {signal: AbortSignal.abort()}));
      const atOnce = new AbortController();
      const dropped = outcome(checker.check(text, {signal: atOnce.signal}));
      atOnce.abort();
      const halfWay = new AbortController();
      const stopped = outcome(
        checker.check(text, {
          signal: halfWay.signal,
          onProgress: (value) => value > 0.1 && halfWay.abort(),
        }),
      );
      return [before, await dropped, await stopped, await outcome(checker.check('Fine.'))];
    }, longText(300_000));
    assert.deepEqual(outcomes.slice(0, 3).map(({code}) => code), ['aborted', 'aborted', 'aborted']);
    assert.equal(outcomes[3].report.text.words, 1);
  });

  test('drops a waiting text for a newer one', async () => {
    const outcomes = await page.evaluate(async (text) => {
      const checker = await ungarble.createChecker();
      return Promise.all([text, 'one', 'two', 'Three words now.'].map((each) => outcome(checker.check(each))));
    }, longText(50_000));
    assert.deepEqual(outcomes.map(({code}) => code), [undefined, 'aborted', 'aborted', undefined]);
    assert.equal(outcomes[3].report.text.words, 3);
  });

  test('checks all texts in order when asked to', async () => {
    const order = await page.evaluate(async (text) => {
      const checker = await ungarble.createChecker({queue: 'all'});
      const order = [];
      await Promise.all([text, 'One.', 'One two.'].map(async (each, i) => {
        await checker.check(each);
        order.push(i);
      }));
      return order;
    }, longText(50_000));
    assert.deepEqual(order, [0, 1, 2]);
  });

  test('refuses what cannot be checked, and stays of use', async () => {
    const outcomes = await page.evaluate(async () => {
      const checker = await ungarble.createChecker({queue: 'all'});
      const texts = ['word '.repeat(2_100_000), '字'.repeat(4_000_000), undefined, 'Fine.'];
      const all = texts.map((text) => outcome(checker.check(text)));
      return Promise.all([...all, outcome(checker.check('Fine.', {level: 'loud'}))]);
    });
    assert.deepEqual(outcomes.map(({code}) => code), ['text-too-long', 'text-too-long', 'usage', undefined, 'usage']);
  });

  test('answers everything when it is disposed of, and nothing runs on', async () => {
    const outcomes = await page.evaluate(async (text) => {
      const checker = await ungarble.createChecker({queue: 'all'});
      const all = [text, text, 'Fine.'].map((each) => outcome(checker.check(each)));
      checker.dispose();
      checker.dispose();
      return Promise.all([...all, outcome(checker.check('Fine.'))]);
    }, longText(500_000));
    assert.deepEqual(outcomes.map(({code}) => code), ['aborted', 'aborted', 'aborted', 'usage']);
    await workersLeft(0);
  });
});

describe('checkers of one page', () => {
  test('share a worker, which ends with the last of them', async () => {
    const words = await page.evaluate(async () => {
      globalThis.checkers = await Promise.all([1, 2, 3].map(() => ungarble.createChecker()));
      const reports = await Promise.all(checkers.map((checker, i) => checker.check('word '.repeat(i + 1))));
      return reports.map((report) => report.text.words);
    });
    assert.deepEqual(words, [1, 2, 3]);
    await workersLeft(1);
    await page.evaluate(() => checkers.slice(0, 2).forEach((checker) => checker.dispose()));
    await workersLeft(1);
    await page.evaluate(() => checkers[2].dispose());
    await workersLeft(0);
    const again = await page.evaluate(async () => (await (await ungarble.createChecker()).check('Fine.')).text.words);
    assert.equal(again, 1);
  });

  test('a long text of one does not keep the others waiting', async () => {
    const order = await page.evaluate(async (text) => {
      const [one, other] = await Promise.all([ungarble.createChecker(), ungarble.createChecker()]);
      const order = [];
      await Promise.all([
        one.check(text).then(() => order.push('long')),
        other.check('Short.').then(() => order.push('short')),
      ]);
      return order;
    }, longText(300_000));
    assert.deepEqual(order, ['short', 'long']);
  });
});

describe('loading', () => {
  const load = (options) => page.evaluate((options) => outcome(ungarble.createChecker(options)), options);

  test('fetches each file once, and tells how far it is', async () => {
    const fetched = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const loaded = await page.evaluate(async () => {
      const loaded = [];
      await ungarble.createChecker({onLoading: ({loaded: bytes}) => loaded.push(bytes)});
      return loaded;
    });
    assert.deepEqual(fetched.sort(), ['/web/dist/en.model', '/web/dist/ungarble.wasm', '/web/dist/worker.js']);
    assert.ok(loaded.length > 0);
    assert.deepEqual(loaded, [...loaded].sort((a, b) => a - b));
  });

  test('says which file is missing, and with what status', async () => {
    const model = await load({modelUrl: '/nowhere/en.model'});
    assert.deepEqual([model.code, model.url, model.status], ['model-missing', `${server.url}nowhere/en.model`, 404]);
    const wasm = await load({wasmUrl: '/nowhere/ungarble.wasm'});
    assert.deepEqual([wasm.code, wasm.url, wasm.status], ['internal', `${server.url}nowhere/ungarble.wasm`, 404]);
  });

  test('says so when no answer comes at all', async () => {
    await page.route('**/en.model', (route) => route.abort());
    const {code, url, status} = await load({});
    assert.deepEqual([code, url, status], ['model-missing', `${server.url}web/dist/en.model`, undefined]);
  });

  test('works after it has failed', async () => {
    await page.route('**/en.model', (route) => route.abort(), {times: 1});
    assert.equal((await load({})).code, 'model-missing');
    assert.equal((await load({})).code, undefined);
  });

  test('refuses a model cut short', async () => {
    await page.route('**/en.model', async (route) => {
      const response = await route.fetch();
      await route.fulfill({response, body: (await response.body()).subarray(0, 10_000)});
    });
    assert.equal((await load({})).code, 'model-corrupt');
  });

  test('gives up when the signal says so', async () => {
    const outcomes = await page.evaluate(async () => {
      const controller = new AbortController();
      const loading = outcome(ungarble.createChecker({signal: controller.signal}));
      controller.abort();
      return [await loading, await outcome(ungarble.createChecker({signal: controller.signal}))];
    });
    assert.deepEqual(outcomes.map(({code}) => code), ['aborted', 'aborted']);
    await workersLeft(0);
  });

  test('takes bytes, and a worker of the caller', async () => {
    const words = await page.evaluate(async () => {
      const bytes = async (name) => (await fetch(`/web/dist/${name}`)).arrayBuffer();
      const checker = await ungarble.createChecker({
        wasmUrl: await bytes('ungarble.wasm'),
        modelUrl: new Uint8Array(await bytes('en.model')),
        createWorker: () => new Worker('/web/dist/worker.js', {type: 'module', name: 'mine'}),
      });
      return (await checker.check('Fine.')).text.words;
    });
    assert.equal(words, 1);
    await workersLeft(1);
  });
});

describe('a crash', () => {
  const crash = () => page.workers()[0].evaluate(() => void setTimeout(() => { throw new Error('struck by lightning'); }));

  test('of the worker answers all that waits, and the next check has a new worker', async () => {
    await page.evaluate(async (text) => {
      globalThis.checker = await ungarble.createChecker({queue: 'all'});
      globalThis.waiting = [text, 'Fine.'].map((each) => outcome(checker.check(each)));
    }, longText(500_000));
    await crash();
    const [first, second] = await page.evaluate(() => Promise.all(waiting));
    assert.equal(first.code, 'internal');
    assert.match(first.message, /struck by lightning/);
    assert.equal(second.report.text.words, 1);
  });

  test('of the engine is answered, and the next check has a new engine', async () => {
    await page.evaluate(async () => {
      globalThis.checker = await ungarble.createChecker();
    });
    // As a trap would: an error that carries none of our codes, out of the middle of a slice.
    await page.workers()[0].evaluate(() => {
      globalThis.performance.now = () => {
        throw new WebAssembly.RuntimeError('unreachable');
      };
    });
    const outcomes = await page.evaluate(async () => [
      await outcome(checker.check('Fine.')),
      await outcome(checker.check('Fine.')),
    ]);
    assert.equal(outcomes[0].code, 'internal');
    assert.equal(outcomes[1].report.text.words, 1);
  });
});

describe('where a worker cannot be had as usual', () => {
  const checkFrom = (page, options) =>
    page.evaluate(async (options) => {
      const checker = await ungarble.createChecker(options);
      const {text} = await checker.check('Three words now.');
      const progress = [];
      await checker.check('word '.repeat(30_000), {onProgress: (value) => progress.push(value)});
      return {words: text.words, sawProgress: progress.length > 1};
    }, options);
  const works = {words: 3, sawProgress: true};

  /** Another origin that lets its files be used by any page. */
  let cdn;
  before(async () => {
    cdn = await serveProject({'Access-Control-Allow-Origin': '*'});
  });
  after(() => cdn.close());

  async function pageWith(policy, t) {
    const own = await serveProject({'Content-Security-Policy': policy});
    t.after(() => own.close());
    const page = await openPage(browser, own.url);
    t.after(() => page.close());
    return page;
  }

  test('a script from another origin starts in a worker all the same', async (t) => {
    const page = await pageWith('', t);
    assert.deepEqual(await checkFrom(page, {workerUrl: `${cdn.url}web/dist/worker.js`}), works);
    await workersLeft(1, page);
  });

  test('where the page forbids that, it runs in the page', async (t) => {
    const policy = `script-src 'self' 'wasm-unsafe-eval' ${cdn.url}; worker-src 'self'; connect-src 'self' ${cdn.url}`;
    const page = await pageWith(policy, t);
    assert.deepEqual(await checkFrom(page, {workerUrl: `${cdn.url}web/dist/worker.js`}), works);
    await workersLeft(0, page);
  });

  test('where there are no workers at all, it runs in the page', async () => {
    await page.evaluate(() => delete globalThis.Worker);
    assert.deepEqual(await checkFrom(page, {}), works);
  });

  test('a script that is not there is named', async () => {
    const failure = await page.evaluate(() => outcome(ungarble.createChecker({workerUrl: '/nowhere/worker.js'})));
    assert.equal(failure.code, 'internal');
    assert.match(failure.message, /nowhere\/worker\.js/);
  });
});

/** Playwright itself carries text as UTF-8, so lone surrogates have a test of their own. */
function escapeSurrogates(text) {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
