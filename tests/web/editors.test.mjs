// How documents of editors become texts whose offsets are the editor's own, and how their changes become edits.
import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';

import {build} from 'esbuild';
import {schema} from 'prosemirror-schema-basic';
import {EditorState} from 'prosemirror-state';
import Delta from 'quill-delta';

import {root} from './support/texts.mjs';

/** The exports of a module of web/src. */
async function load(path) {
  const {outputFiles} = await build({
    entryPoints: [`${root}web/src/${path}`],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Numbers from 0 up to `below`, the same ones in every run. */
function dice(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** `text` after `edits`, what they insert taken from `after`: the same as `after` when they are all that changed. */
function replay(text, edits, after) {
  let out = '';
  let at = 0;
  for (const {start, removed, inserted} of edits) {
    assert.ok(start >= at, 'edits are sorted and apart');
    out += text.slice(at, start);
    out += after.slice(out.length, out.length + inserted);
    at = start + removed;
  }
  return out + text.slice(at);
}

const words = ['the report', 'a quiet day', 'members', '{those who}', 'x', '😀'];

describe('a document of ProseMirror', () => {
  let flatText;
  let editsOf;
  before(async () => {
    ({flatText} = await load('editors/prosemirror/flat.ts'));
    ({editsOf} = await load('editors/prosemirror/changes.ts'));
  });

  const {doc, paragraph, blockquote, image} = schema.nodes;
  const {horizontal_rule: rule, hard_break: lineBreak, code_block: code} = schema.nodes;
  const text = (string, ...marks) => schema.text(string, marks.map((name) => schema.marks[name].create()));

  const cases = [
    ['a paragraph', [paragraph.create({}, text('told us'))], '\ntold us\n'],
    ['an empty one', [paragraph.create()], '\n\n'],
    [
      'an image and a line break',
      [paragraph.create({}, [text('a'), image.create({src: ''}), text('b'), lineBreak.create()])],
      '\na\ufffcb\n\n',
    ],
    ['formatting', [paragraph.create({}, [text('told', 'em'), text(' us', 'em', 'strong')])], '\ntold us\n'],
    [
      'code',
      [code.create({}, text('a the the')), paragraph.create({}, [text('a '), text('b c', 'code')])],
      `${'\n'.repeat(11)}\na ${'\ufffc'.repeat(3)}\n`,
    ],
    [
      'blocks in blocks',
      [blockquote.create({}, [paragraph.create({}, text('a')), rule.create()]), rule.create()],
      '\n\na\n\n\n\n',
    ],
  ];
  for (const [name, children, expected] of cases) {
    test(`as text: ${name}`, () => {
      const document = doc.create({}, children);
      assert.equal(flatText(document), expected);
      assert.equal(expected.length, document.content.size);
    });
  }

  test('its transactions are told as edits', () => {
    const draw = dice(7);
    let state = EditorState.create({doc: doc.create({}, words.map((each) => paragraph.create({}, text(each))))});
    let told = 0;
    for (let n = 0; n < 400; n += 1) {
      const {tr} = state;
      for (let step = 0; step <= draw(3); step += 1) {
        const size = tr.doc.content.size;
        const [from, to] = [draw(size), draw(size)].sort((a, b) => a - b);
        const kind = draw(5);
        if (kind === 0) tr.delete(from, Math.min(to, from + 9));
        else if (kind === 1 && tr.doc.resolve(from).parent.inlineContent) tr.split(from);
        else if (kind === 2) tr.setBlockType(from, from, draw(2) ? schema.nodes.heading : paragraph);
        else if (tr.doc.resolve(from).parent.inlineContent) tr.insertText(words[draw(words.length)], from);
      }
      const edits = editsOf(tr);
      if (edits) assert.equal(replay(flatText(tr.before), edits, flatText(tr.doc)), flatText(tr.doc));
      if (edits && tr.docChanged) told += 1;
      state = state.apply(tr);
    }
    assert.ok(told > 200, `${told} transactions were told as edits`);
  });

  test('two writers at two places make two edits', () => {
    const state = EditorState.create({doc: doc.create({}, words.map((each) => paragraph.create({}, text(each))))});
    const {tr} = state;
    tr.insertText('so ', 1).insertText('!', tr.doc.content.size - 1);
    assert.deepEqual(editsOf(tr), [
      {start: 1, removed: 0, inserted: 3},
      {start: state.doc.content.size - 1, removed: 0, inserted: 1},
    ]);
  });
});

describe('a delta of Quill', () => {
  let flatText;
  let editsOf;
  before(async () => {
    ({flatText, editsOf} = await load('editors/quill/flat.ts'));
  });

  const cases = [
    ['lines', [{insert: 'told us\nwhy\n'}], 'told us\nwhy\n'],
    ['an embed', [{insert: 'a'}, {insert: {image: ''}}, {insert: 'b\n'}], 'a\ufffcb\n'],
    [
      'formatting',
      [{insert: 'told', attributes: {bold: true}}, {insert: ' us'}, {insert: '\n', attributes: {header: 1}}],
      'told us\n',
    ],
    ['code', [{insert: 'a '}, {insert: 'b c', attributes: {code: true}}, {insert: '\n'}], 'a \ufffc\ufffc\ufffc\n'],
    [
      'lines of code',
      [{insert: 'a\nthe the'}, {insert: '\n', attributes: {'code-block': true}}, {insert: 'b\n'}],
      `a\n${'\n'.repeat(7)}\nb\n`,
    ],
  ];
  for (const [name, ops, expected] of cases) {
    test(`as text: ${name}`, () => {
      assert.equal(flatText(ops), expected);
      assert.equal(new Delta(ops).length(), expected.length);
    });
  }

  test('its changes are told as edits', () => {
    const draw = dice(11);
    let contents = new Delta().insert(`${words.join('\n')}\n`);
    for (let n = 0; n < 400; n += 1) {
      const change = new Delta();
      for (let left = contents.length() - 1; left > 0 && draw(4) > 0; ) {
        const some = Math.min(left, draw(8));
        const kind = draw(4);
        if (kind === 0) change.insert(words[draw(words.length)]);
        else if (kind === 1) change.insert({image: ''});
        else if (kind === 2) change.delete(some);
        else change.retain(some, draw(2) ? {bold: true} : undefined);
        if (kind > 1) left -= some;
      }
      const next = contents.compose(change);
      assert.equal(replay(flatText(contents.ops), editsOf(change.ops), flatText(next.ops)), flatText(next.ops));
      contents = next;
    }
  });
});
