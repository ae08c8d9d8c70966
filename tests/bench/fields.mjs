// A person types into a field under check, in the middle of a long garbled article: how long from the key to the painted
// marks of the edited paragraph, how long until a fresh finding is painted, and how long the main thread was ever busy
// at a stretch, by the clock and in processor time, which is the same on a machine that is busy otherwise.
//
//   node tests/bench/fields.mjs      build first; prints a table
import {pathToFileURL} from 'node:url';

import {launch, serveProject} from '../web/support/browser.mjs';
import {median, traced, watchKeys} from './keys.mjs';
import {cleanText, countWords, garble} from './texts.mjs';

const typed = 'They instructed us in a name that the members of the group ';
const fresh = 8;
const fields = {textarea: 'area', contenteditable: 'rich'};

/** In the page: waits for the mark of a new finding. */
function watch(id) {
  const count = (words) => [...CSS.highlights.get('ungarble-error')].filter((range) => String(range) === words).length;
  globalThis.nextMark = (words) => {
    const before = count(words);
    return new Promise((resolve) => {
      const look = () => (count(words) > before ? resolve(performance.now() - pressed) : afterPaint(look));
      look();
    });
  };
  globalThis.isDone = () =>
    document.getElementById(`on-${id}`).shadowRoot.querySelector('.badge').dataset.state === 'done';
}

/** Milliseconds, for one kind of field with `text` in it. */
export async function measureField(kind, text) {
  const id = fields[kind];
  const [browser, server] = await Promise.all([launch(), serveProject()]);
  try {
    const page = await browser.newPage({viewport: {width: 900, height: 700}});
    await page.goto(`${server.url}tests/e2e/pages/fields.html`);
    await page.evaluate(watchKeys);
    await page.evaluate(watch, id);
    const done = () => page.waitForFunction(() => isDone(), undefined, {timeout: 60_000});
    await page.evaluate(
      ([id, text]) => {
        const field = document.getElementById(id);
        if ('value' in field) field.value = text;
        else {
          field.append(
            ...text.split('\n\n').map((paragraph) => {
              const element = document.createElement('p');
              element.textContent = paragraph;
              return element;
            }),
          );
        }
        field.focus();
      },
      [id, text],
    );
    await page.waitForFunction((id) => document.getElementById(`on-${id}`).report, id, {timeout: 60_000});
    await page.keyboard.press('Control+Home');
    for (let line = 0; line < 60; line += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
    await done();
    await page.evaluate(() => Object.values(noted).forEach((list) => list.splice(0)));

    await page.keyboard.type(typed, {delay: 100});
    await done();
    const {painted, tasks} = await page.evaluate(() => noted);
    const {longest: processor} = await traced(browser, page, async () => {
      await page.keyboard.type(typed.slice(0, 20), {delay: 100});
      await done();
    });

    const marks = [];
    for (let n = 0; n < fresh; n += 1) {
      await page.keyboard.type('he knew the the');
      await done();
      const mark = page.evaluate(() => nextMark('the the'));
      await page.keyboard.type(' ');
      marks.push(await mark);
      await page.keyboard.type('end. ');
    }
    return {
      key: median(painted),
      worst: Math.max(...painted),
      mark: median(marks),
      longest: Math.max(0, ...tasks),
      processor,
    };
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/** A table in Markdown, for a garbled article of 5,000 words. */
export async function fieldFigures() {
  const text = garble(cleanText(5000));
  const rows = [];
  for (const kind of Object.keys(fields)) {
    const {key, worst, mark, longest, processor} = await measureField(kind, text);
    rows.push(`| ${[kind, ...[key, worst, mark, longest, processor].map((value) => `${Math.round(value)} ms`)].join(' | ')} |`);
  }
  return [
    `Typing into <ungarble-field>, in the middle of an article of ${countWords(text).toLocaleString('en')} words:`,
    '',
    '| field | key to painted marks, median | worst | key to a fresh mark, median | longest task | the same, processor time |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await fieldFigures());
