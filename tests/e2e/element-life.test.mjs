// <ungarble-field> in the rough: input methods, vast pastes, many fields, forms, frameworks that move things about.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, test} from 'node:test';

import {longText} from '../web/support/texts.mjs';
import {TEXT, WRONG, card, checked, fill, includesAll, marked, useFields} from './support/fields.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const text = (page, id) =>
  page.evaluate((id) => {
    const field = document.getElementById(id);
    return field.value ?? field.innerText;
  }, id);
const workers = (page, count) =>
  page.waitForFunction(() => true).then(async () => {
    for (let n = 0; n < 100 && page.workers().length !== count; n += 1) await page.waitForTimeout(50);
    assert.equal(page.workers().length, count);
  });

describe('an input method', () => {
  const open = useFields();

  for (const id of ['area', 'rich']) {
    test(`is left in peace while it composes, and its word is checked afterwards (${id})`, async () => {
      const page = await open();
      const keyboard = await page.context().newCDPSession(page);
      await page.locator(`#${id}`).focus();
      await page.keyboard.insertText('She said the the report was for {those who} asked');
      await checked(page, id);
      await page.evaluate((id) => {
        globalThis.events = [];
        const field = document.getElementById(id);
        for (const type of ['compositionstart', 'compositionend', 'beforeinput', 'blur']) {
          field.addEventListener(type, (event) => events.push(event.inputType ?? type));
        }
      }, id);
      const compose = (text) =>
        keyboard.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length});
      for (const draft of [' o', ' of', ' of o', ' of of']) {
        await compose(draft);
        await page.waitForTimeout(60);
        assert.ok((await text(page, id)).trim().endsWith(`asked${draft}`), 'the draft stands');
        includesAll(await marked(page, id), ['the the', '{those who}']);
        assert.ok(!(await marked(page, id)).includes('of of'), 'nothing is checked meanwhile');
      }
      await keyboard.send('Input.insertText', {text: ' of of'});
      await page.keyboard.insertText(' us.');
      await checked(page, id);
      assert.equal((await text(page, id)).trim(), 'She said the the report was for {those who} asked of of us.');
      includesAll(await marked(page, id), ['the the', '{those who}']);
      const seen = await page.evaluate(() => events);
      assert.deepEqual(
        seen.filter((type) => type.startsWith('composition') || type === 'blur'),
        ['compositionstart', 'compositionend'],
      );
    });
  }

  test('composes in front of marks, which move along', async () => {
    const page = await open();
    const keyboard = await page.context().newCDPSession(page);
    await fill(page, 'area', TEXT);
    await page.locator('#area').focus();
    await page.keyboard.press('Control+Home');
    await keyboard.send('Input.imeSetComposition', {text: 'にほん', selectionStart: 3, selectionEnd: 3});
    includesAll(await marked(page, 'area'), WRONG);
    await keyboard.send('Input.insertText', {text: '日本'});
    await checked(page, 'area');
    assert.equal(await text(page, 'area'), `日本${TEXT}`);
    includesAll(await marked(page, 'area'), WRONG.slice(1));
  });
});

describe('a vast text', () => {
  const open = useFields();
  const vast = longText(300_000);

  for (const id of ['area', 'rich']) {
    test(`of 50,000 words is pasted, marked and typed in (${id})`, async () => {
      const page = await open();
      await page.evaluate((vast) => navigator.clipboard.writeText(vast), vast);
      await page.locator(`#${id}`).focus();
      await page.keyboard.press('Control+V');
      await page.waitForFunction(
        ([id, length]) => document.getElementById(`on-${id}`).text.length >= length,
        [id, vast.length - 10],
      );
      await checked(page, id);
      const count = await page.evaluate((id) => document.getElementById(`on-${id}`).findings.length, id);
      assert.ok(count > 1000, `${count} findings`);
      await page.keyboard.press('Control+Home');
      await page.keyboard.insertText('She said the the report. ');
      await checked(page, id);
      includesAll(await marked(page, id), ['the the']);
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText('Not for the the last time.');
      await checked(page, id);
      assert.equal((await marked(page, id)).at(-1), 'the the');
    });
  }
});

describe('many fields', () => {
  const open = useFields();

  test('share one worker, which ends with the last of them', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    await fill(page, 'line', 'She said the the report.');
    await page.evaluate((text) => (document.getElementById('rich').textContent = text), TEXT);
    await checked(page, 'rich');
    await workers(page, 1);
    await page.evaluate(() => {
      document.getElementById('on-area').remove();
      document.getElementById('on-rich').remove();
    });
    assert.deepEqual(await page.evaluate(() => [...(CSS.highlights.get('ungarble-error') ?? [])].length), 1);
    await workers(page, 1);
    await page.evaluate(() => document.getElementById('on-line').remove());
    await workers(page, 0);
  });

  test('a field with nothing in it loads no engine', async () => {
    const page = await open();
    await page.waitForTimeout(300);
    assert.equal(page.workers().length, 0);
  });
});

describe('a form', () => {
  const open = useFields();

  test('is sent by nothing that is done in the card, and sends nothing of ours', async () => {
    const page = await open();
    await page.evaluate(() => {
      globalThis.sent = [];
      globalThis.keys = [];
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        sent.push([...new FormData(form).keys()]);
      });
      document.addEventListener('keydown', ({key}) => keys.push(key));
      document.addEventListener('change', ({target}) => target.name || keys.push(`change ${target.id}`));
    });
    await fill(page, 'line', 'She said the the report was for {those who} asked.');
    await page.evaluate(() => keys.splice(0));
    await page.locator('#line').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    await page.locator('#on-line .badge').click();
    await page.locator('#on-line label').click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    assert.deepEqual(await page.evaluate(() => sent), []);
    assert.deepEqual(await page.evaluate(() => keys), ['Home']);
    assert.equal(await text(page, 'line'), 'She said the report was for {those who} asked.');
    await page.locator('#line').focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await page.evaluate(() => sent), [['area', 'line']]);
  });

  test('keeps its passwords and addresses to itself', async () => {
    const page = await open();
    const fields = await page.evaluate(() =>
      ['password', 'email', 'url', 'number'].map((type) => {
        const wrapper = document.createElement('ungarble-field');
        const input = document.createElement('input');
        input.type = type;
        wrapper.append(input);
        document.body.append(wrapper);
        return wrapper.field;
      }),
    );
    assert.deepEqual(fields, [null, null, null, null]);
  });
});

describe('a page that changes', () => {
  const open = useFields();

  test('may put the field in later, replace it, and name another', async () => {
    const page = await open();
    await page.evaluate(() => {
      const element = document.createElement('ungarble-field');
      element.id = 'on-late';
      element.htmlFor = 'late';
      document.body.append(element);
    });
    const add = () =>
      page.evaluate(() => {
        document.getElementById('late')?.remove();
        const area = document.createElement('textarea');
        area.id = 'late';
        document.body.append(area);
      });
    for (let n = 0; n < 2; n += 1) {
      await add();
      await fill(page, 'late', TEXT);
      includesAll(await marked(page, 'late'), WRONG);
    }
    await page.evaluate(() => (document.getElementById('on-late').htmlFor = 'area'));
    assert.equal(await page.evaluate(() => document.getElementById('on-late').field.id), 'area');
  });

  test('may move the element about without losing the engine', async () => {
    const page = await open();
    await fill(page, 'area', TEXT);
    const [worker] = page.workers();
    await page.evaluate(() => document.body.append(document.getElementById('on-area')));
    await page.waitForTimeout(100);
    assert.deepEqual(page.workers(), [worker]);
    includesAll(await marked(page, 'area'), WRONG);
    const [badge, area] = await Promise.all([
      page.locator('#on-area .badge').boundingBox(),
      page.locator('#area').boundingBox(),
    ]);
    assert.ok(badge.x > area.x && badge.x + badge.width <= area.x + area.width);
    assert.ok(badge.y > area.y && badge.y + badge.height <= area.y + area.height);
  });

  test('may scroll the field out of sight in a box that the element is not in', async () => {
    const page = await open();
    await page.evaluate(() => {
      const box = document.createElement('div');
      const rest = document.createElement('p');
      rest.textContent = 'More.';
      box.id = 'box';
      const style = new CSSStyleSheet();
      style.replaceSync('#box { height: 120px; overflow: auto } #box p { height: 600px }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
      document.body.prepend(box);
      box.append(document.getElementById('area'), rest);
    });
    await fill(page, 'area', TEXT);
    for (const [scrollTop, expected] of [[60, true], [0, false]]) {
      await page.evaluate((scrollTop) => (document.getElementById('box').scrollTop = scrollTop), scrollTop);
      await page.waitForFunction((expected) => {
        const {shadowRoot} = document.getElementById('on-area');
        const {x, y} = shadowRoot.querySelector('.badge').getBoundingClientRect();
        return Boolean(shadowRoot.elementFromPoint(x + 10, y + 10)?.closest('.badge')) === expected;
      }, expected);
    }
  });

  test('may set properties before the element is defined', async () => {
    const page = await open({
      init: () =>
        document.addEventListener('readystatechange', () => {
          const element = document.getElementById('on-area');
          if (element && !element.shadowRoot) element.names = ['the the'];
        }),
    });
    await fill(page, 'area', TEXT);
    assert.ok(!(await marked(page, 'area')).includes('the the'));
  });

  test('may keep field and element in a shadow tree', async () => {
    const page = await open();
    await page.evaluate((text) => {
      const host = document.createElement('div');
      host.id = 'host';
      const shadow = host.attachShadow({mode: 'open'});
      const editor = document.createElement('div');
      editor.id = 'inner';
      editor.contentEditable = 'true';
      editor.textContent = text;
      const element = document.createElement('ungarble-field');
      element.setAttribute('for', 'inner');
      shadow.append(editor, element);
      document.body.prepend(host);
    }, TEXT);
    await page.waitForFunction(() => document.getElementById('host').shadowRoot.querySelector('ungarble-field').report);
    await page.locator('#inner').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    assert.match(await page.locator('#inner').innerText(), /don’t/);
    const fixed = await page.locator('#inner').innerText();
    const words = await page.evaluate(() => {
      const inner = document.getElementById('host').shadowRoot.getElementById('inner');
      return [...CSS.highlights.get('ungarble-error')].filter((range) => inner.contains(range.startContainer)).map(String);
    });
    includesAll(words, WRONG.slice(1));
    await page.keyboard.press('Control+Z');
    assert.equal(await page.locator('#inner').innerText(), fixed.replace('don’t', 'donâ€™t'));
  });
});

describe('a page of little room and other ways to see', () => {
  const open = useFields();

  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing in marks, card and list (${colorScheme})`, async () => {
      const page = await open({colorScheme, init: axe});
      await fill(page, 'area', TEXT);
      const look = async () => {
        const violations = await page.evaluate(async () => {
          const {violations} = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            // Of the page, which is there for the fields alone.
            rules: Object.fromEntries(['landmark-one-main', 'page-has-heading-one', 'region'].map((id) => [id, {enabled: false}])),
          });
          return violations.map(({id, nodes}) => [id, ...nodes.map(({html}) => html.slice(0, 120))]);
        });
        assert.deepEqual(violations, []);
      };
      await look();
      await page.locator('#area').focus();
      await page.keyboard.press('F8');
      await look();
      await page.keyboard.press('Escape');
      await page.locator('#on-area .badge').click();
      await look();
    });
  }

  test('holds card and list on a phone, right to left, in the dark, without motion, in forced colours', async () => {
    const page = await open({
      viewport: {width: 320, height: 560},
      colorScheme: 'dark',
      reducedMotion: 'reduce',
      forcedColors: 'active',
    });
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await fill(page, 'area', TEXT);
    await page.locator('#area').focus();
    await page.keyboard.press('F8');
    for (const part of ['.card', '.panel']) {
      if (part === '.panel') await page.locator('#on-area .badge').click();
      const box = await page.locator(`#on-area ${part}`).boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= 320 && box.y >= 0 && box.y + box.height <= 560, JSON.stringify(box));
      await page.keyboard.press('Escape');
    }
    assert.equal(await card(page, 'area'), null);
    const [badge, area] = await Promise.all([
      page.locator('#on-area .badge').boundingBox(),
      page.locator('#area').boundingBox(),
    ]);
    assert.ok(badge.x - area.x < 40, 'the badge is where a line ends: on the left');
    assert.ok(badge.width >= 24 && badge.height >= 24);
  });
});
