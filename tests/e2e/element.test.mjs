// <ungarble-field> on a textarea, an input and a contenteditable: marks, card, fixes, undo, settings.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {TEXT, WRONG, card, checked, fill, includesAll, marked, markedAt, useFields} from './support/fields.mjs';

const FIXED = TEXT.replace('the the', 'the');
const RICH = `<h2>Of the the members</h2>
  <p>The <b>members donâ€™t</b> meet <i>on <u>Monday</u></i>.<br>She said the <em>the</em> report
  was for <span contenteditable="false">@those who</span> {those who} asked.</p>
  <ul><li>One <code>{a|b}</code></li><li>Two of the the</li></ul>
  <table><tr><td>the the</td><td>report</td></tr></table>`;

const value = (page, id) => page.locator(`#${id}`).inputValue();
const setRich = async (page, html) => {
  await page.evaluate((html) => (document.getElementById('rich').innerHTML = html), html);
  await checked(page, 'rich');
};
const html = (page) => page.evaluate(() => document.getElementById('rich').innerHTML);
/** Opens the card of the finding with these words by F8, from the beginning. */
async function stepTo(page, id, words) {
  await page.locator(`#${id}`).focus();
  await page.keyboard.press('Control+Home');
  for (let n = 0; n < 20; n += 1) {
    await page.keyboard.press('F8');
    if ((await card(page, id))?.words === words) return;
  }
  assert.fail(`F8 does not come to ${words}`);
}

describe('marks', () => {
  const open = useFields();

  test('are on the right words of a textarea', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    includesAll(await marked(page, 'area'), WRONG);
  });

  test('are on the right words of an input', async () => {
    const page = await open();
    await fill(page, 'line', 'She said the the report was for {those who} asked.');
    includesAll(await marked(page, 'line'), ['the the', '{those who}']);
  });

  test('are on the right words of whatever a contenteditable holds, which stays as it is', async () => {
    const page = await open();
    await setRich(page, RICH);
    const before = await html(page);
    const words = (await marked(page, 'rich')).map((text) => text.replace(/\s+/g, ' '));
    includesAll(words, ['donâ€™t', 'the the', '{those who}']);
    assert.equal(words.filter((text) => text === 'the the').length, 4);
    assert.ok(!words.includes('{a|b}'), 'code is not prose');
    assert.equal(await html(page), before);
    assert.equal(await page.evaluate(() => document.getElementById('rich').getAttributeNames().length), 5);
  });

  test('lie exactly over the words of a textarea, scrolled or not, left to right or not', async () => {
    const page = await open();
    for (const [name, text] of [
      ['ltr', `${'A line that wraps in the end, since it is quite long for its box. '.repeat(12)}${TEXT}`],
      ['rtl', `${'שורה ארוכה מאוד שנשברת בסופו של דבר. '.repeat(12)}the the ${TEXT}`],
    ]) {
      await page.evaluate((name) => document.getElementById('area').classList.toggle('rtl', name === 'rtl'), name);
      await fill(page, 'area', text);
      await page.evaluate(() => (document.getElementById('area').scrollTop = 60));
      const [here, there] = await page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 1100));
        // A block of the same looks, to measure where the words of the textarea are.
        const area = document.getElementById('area');
        const copy = document.createElement('div');
        copy.textContent = area.value;
        const looks = getComputedStyle(area);
        for (const key of ['font', 'padding', 'direction', 'whiteSpace', 'overflowWrap', 'boxSizing']) {
          copy.style[key] = looks[key];
        }
        copy.style.width = `${area.clientWidth}px`;
        document.body.append(copy);
        const box = area.getBoundingClientRect();
        const origin = copy.getBoundingClientRect();
        const rect = (range, left, top) => {
          const {x, y, width} = range.getBoundingClientRect();
          return [x - left, y - top, width].map(Math.round);
        };
        const element = document.getElementById('on-area');
        const range = document.createRange();
        const there = element.findings.map(({start, end}) => {
          range.setStart(copy.firstChild, start);
          range.setEnd(copy.firstChild, end);
          return rect(range, origin.left, origin.top);
        });
        const mirror = element.shadowRoot.querySelector('.mirror');
        const here = ['error', 'warning', 'information', 'hint']
          .flatMap((mark) => [...(CSS.highlights.get(`ungarble-${mark}`) ?? [])])
          .filter(({startContainer}) => mirror.contains(startContainer))
          .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
          .map((range) => rect(range, box.left + area.clientLeft, box.top + area.clientTop - area.scrollTop));
        copy.remove();
        return [here, there];
      });
      assert.ok(here.length >= 3);
      assert.deepEqual(here, there, name);
    }
  });

  for (const id of ['area', 'rich']) {
    test(`stay right while somebody types before, in and after them (${id})`, async () => {
      const page = await open();
      await page.locator(`#${id}`).focus();
      await page.keyboard.insertText('She said the the report was for {those who} asked.');
      await checked(page, id);
      includesAll(await marked(page, id), ['the the', '{those who}']);
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('Yes. ');
      includesAll(await marked(page, id), ['the the', '{those who}']);
      for (let n = 0; n < 'She said the the'.length; n += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.type('n');
      assert.ok(!(await marked(page, id)).some((words) => words.startsWith('the the')), 'a touched mark goes at once');
      includesAll(await marked(page, id), ['{those who}']);
      await page.keyboard.press('Backspace');
      await page.keyboard.type(' big');
      await checked(page, id);
      includesAll(await marked(page, id), ['the the', '{those who}']);
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Of of course.');
      await checked(page, id);
      includesAll(await marked(page, id), ['the the', '{those who}']);
    });
  }

  test('follow a value that a script sets, and a form that is reset', async () => {
    const page = await open();
    await page.evaluate((text) => (document.getElementById('area').value = text), TEXT);
    await page.waitForFunction((text) => document.getElementById('on-area').text === text, TEXT);
    await checked(page, 'area');
    includesAll(await marked(page, 'area'), WRONG);
    await page.evaluate(() => document.getElementById('form').reset());
    await page.waitForFunction(() => document.getElementById('on-area').text === '');
    assert.deepEqual(await marked(page, 'area'), []);
  });
});

describe('card and fixes', () => {
  const open = useFields();

  test('by keyboard alone: F8, Enter, Esc; the focus comes back (textarea)', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    await stepTo(page, 'area', 'the the');
    assert.equal((await card(page, 'area')).focused, true);
    await page.keyboard.press('Enter');
    assert.equal(await value(page, 'area'), FIXED);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'area');
    await stepTo(page, 'area', '{those who}');
    await page.keyboard.press('Shift+F8');
    assert.notEqual((await card(page, 'area')).words, '{those who}');
    await page.keyboard.press('Escape');
    assert.equal(await card(page, 'area'), null);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'area');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('!');
    assert.equal(await value(page, 'area'), `${FIXED}!`);
  });

  test('the browser undoes and redoes a fix (textarea)', async () => {
    const page = await open();
    await page.locator('#area').focus();
    await page.keyboard.insertText(TEXT);
    await checked(page, 'area');
    await stepTo(page, 'area', 'the the');
    await page.keyboard.press('Enter');
    assert.equal(await value(page, 'area'), FIXED);
    await page.keyboard.press('Control+Z');
    assert.equal(await value(page, 'area'), TEXT);
    await page.keyboard.press('Control+Shift+Z');
    assert.equal(await value(page, 'area'), FIXED);
    await page.keyboard.press('Control+Z');
    await checked(page, 'area');
    includesAll(await marked(page, 'area'), WRONG);
  });

  test('the browser undoes and redoes a fix, and the markup is as it was (contenteditable)', async () => {
    const page = await open();
    await setRich(page, RICH);
    const before = await html(page);
    await stepTo(page, 'rich', 'donâ€™t');
    await page.keyboard.press('Enter');
    const fixed = before.replace('donâ€™t', 'don’t');
    assert.equal(await html(page), fixed);
    await page.keyboard.press('Control+Z');
    assert.equal(await html(page), before);
    await page.keyboard.press('Control+Shift+Z');
    assert.equal(await html(page), fixed);
  });

  test('a fix keeps the marks right beside it', async () => {
    const page = await open();
    await fill(page, 'area', 'It was {those who} {those that} asked, she said the the man.');
    await stepTo(page, 'area', '{those who}');
    await page.keyboard.press('Enter');
    includesAll(await marked(page, 'area'), ['{those that}', 'the the']);
  });

  for (const id of ['area', 'rich']) {
    test(`a click places the caret, a second one opens the card without taking the focus (${id})`, async () => {
      const page = await open();
      await page.locator(`#${id}`).focus();
      await page.keyboard.insertText('She said the the report.');
      await checked(page, id);
      const {x, y} = await markedAt(page, id, 'the the');
      await page.mouse.click(x, y);
      assert.equal(await card(page, id), null);
      await page.mouse.click(x, y, {delay: 600});
      const shown = await card(page, id);
      assert.deepEqual([shown.words, shown.focused], ['the the', false]);
      assert.equal(await page.evaluate(() => document.activeElement.id), id);
      await page.keyboard.type('x');
      assert.equal(await card(page, id), null);
      const text = id === 'area' ? await value(page, id) : await page.locator('#rich').innerText();
      assert.match(text.trim(), /^She said the ?x ?the report\.$/);
    });

    test(`resting the pointer opens the card, leaving closes it; a click on a fix applies it (${id})`, async () => {
      const page = await open();
      await page.locator(`#${id}`).focus();
      await page.keyboard.insertText('She said the the report.');
      await checked(page, id);
      const {x, y} = await markedAt(page, id, 'the the');
      await page.mouse.move(x, y);
      await page.locator(`#on-${id} .card`).waitFor();
      assert.equal((await card(page, id)).focused, false);
      await page.mouse.move(5, 5);
      await page.locator(`#on-${id} .card`).waitFor({state: 'hidden'});
      await page.mouse.move(x, y);
      await page.locator(`#on-${id} .fix`).click();
      const text = id === 'area' ? await value(page, id) : await page.locator('#rich').innerText();
      assert.equal(text.trim(), 'She said the report.');
    });
  }

  test('a field that is read-only is marked and offers no fix', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    await page.evaluate(() => (document.getElementById('area').readOnly = true));
    await page.locator('#area').focus();
    await page.keyboard.press('F8');
    assert.deepEqual((await card(page, 'area')).fixes, []);
  });
});

describe('the list', () => {
  const open = useFields();

  test('says all that the marks say, to a screen reader as well', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    const badge = page.locator('#on-area .badge');
    assert.match(await badge.getAttribute('aria-label'), /^Ungarble: \d+ findings\. /);
    await badge.focus();
    await page.keyboard.press('Enter');
    const rows = await page.locator('#on-area .row del').allTextContents();
    assert.deepEqual(rows, await marked(page, 'area'));
    const tree = await page.locator('#on-area .panel').ariaSnapshot();
    for (const words of WRONG) assert.ok(tree.includes(words), tree);
    await page.locator('#on-area .row', {hasText: '{those who}'}).press('Enter');
    assert.equal((await card(page, 'area')).words, '{those who}');
    await page.keyboard.press('Enter');
    assert.match(await value(page, 'area'), /for those who asked/);
  });

  test('tells a screen reader how many there are, once typing has stopped', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    await page.waitForFunction(() =>
      /^\d+ findings\. /.test(document.getElementById('on-area').shadowRoot.querySelector('[role=status]').textContent),
    );
  });

  test('Esc closes it and the badge has the focus', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    await page.locator('#on-area .badge').click();
    await page.keyboard.press('Escape');
    assert.ok(await page.locator('#on-area .panel').isHidden());
    assert.ok(await page.evaluate(() => document.getElementById('on-area').shadowRoot.activeElement.matches('.badge')));
  });
});

describe('settings and events', () => {
  const open = useFields();

  test('what is ignored stays ignored, here and after a new start', async () => {
    const page = await open();
    await page.evaluate(() => {
      globalThis.settings = [];
      document.addEventListener('ungarble:settings', ({detail}) => settings.push(detail));
    });
    await fill(page, 'area', TEXT);
    await stepTo(page, 'area', 'the the');
    await page.locator('#on-area').getByRole('button', {name: 'Ignore'}).click();
    assert.ok(!(await marked(page, 'area')).includes('the the'));
    const [{ignored}] = await page.evaluate(() => settings);
    assert.equal(ignored.length, 1);
    assert.ok(!ignored[0].includes('report'), 'what is stored does not hold the text');

    const again = await open();
    await again.evaluate((keys) => document.getElementById('on-area').setAttribute('ignored', keys), ignored.join(' '));
    await fill(again, 'area', `Before. ${TEXT}`);
    const words = await marked(again, 'area');
    assert.ok(!words.includes('the the'));
    includesAll(words, ['donâ€™t', '{those who}']);
  });

  test('a name of one’s own is not flagged anywhere', async () => {
    const page = await open();
    await fill(page, 'area', `${TEXT} And {Those who} too.`);
    await stepTo(page, 'area', '{those who}');
    await page.locator('#on-area').getByRole('button', {name: 'Add to names'}).click();
    assert.deepEqual(await page.evaluate(() => document.getElementById('on-area').names), ['{those who}']);
    assert.ok(!(await marked(page, 'area')).some((words) => /those who/i.test(words)));
    await page.evaluate(() => document.getElementById('on-area').setAttribute('names', 'Somebody, the the'));
    const words = await marked(page, 'area');
    assert.ok(!words.includes('the the') && words.includes('{those who}'));
  });

  test('reports come with the text that they are of', async () => {
    const page = await open();
    const detail = page.evaluate(
      () => new Promise((done) => document.addEventListener('ungarble:report', (event) => done(event.detail))),
    );
    await fill(page, 'area', TEXT);
    const {text, report, findings} = await detail;
    assert.equal(text, TEXT);
    assert.deepEqual(
      report.diagnostics.map(({start, end}) => text.slice(start, end)),
      findings.map((finding) => finding.text),
    );
  });

  test('a page may keep a fix out', async () => {
    const page = await open();
    await page.evaluate(() => {
      document.addEventListener('ungarble:fix', (event) => {
        globalThis.asked = event.detail;
        event.preventDefault();
      });
    });
    await fill(page, 'area', TEXT);
    await stepTo(page, 'area', 'the the');
    await page.keyboard.press('Enter');
    assert.equal(await value(page, 'area'), TEXT);
    assert.deepEqual(await page.evaluate(() => [asked.finding.text, asked.replacement]), ['the the', 'the']);
  });

  test('a more sensitive level shows no less', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    const before = await marked(page, 'area');
    await page.evaluate(() => (document.getElementById('on-area').level = 'picky'));
    await page.waitForFunction(() => {
      const {dataset} = document.getElementById('on-area').shadowRoot.querySelector('.badge');
      return dataset.state === 'done';
    });
    assert.ok((await marked(page, 'area')).length >= before.length);
  });

  test('marks and parts take the colours of the page', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    const colours = await page.evaluate(() => {
      const style = new CSSStyleSheet();
      style.replaceSync(':root { --ungarble-error: rgb(1, 2, 3) } #on-area::part(badge) { color: rgb(4, 5, 6) }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
      const {shadowRoot} = document.getElementById('on-area');
      const line = shadowRoot.querySelector('.mirror-text > div');
      return [
        getComputedStyle(line, '::highlight(ungarble-error)').textDecorationColor,
        getComputedStyle(shadowRoot.querySelector('.badge')).color,
      ];
    });
    assert.deepEqual(colours, ['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
  });
});
