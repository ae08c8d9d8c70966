// CKEditor 5 as a page would set it up, with Ungarble in it. See page.js for what tests ask of it.
import {
  Bold,
  ClassicEditor,
  Code,
  CodeBlock,
  Essentials,
  Image,
  ImageInline,
  Italic,
  List,
  Paragraph,
  Plugin,
  Table,
} from 'ckeditor5';
import {ungarble} from 'ungarble/ckeditor';

import {options, place, provide} from './page.js';

const plugins = [Bold, Code, CodeBlock, Essentials, Image, ImageInline, Italic, List, Paragraph, Table];
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

provide(async (paragraphs) => {
  const element = place();
  const editor = await ClassicEditor.create({
    attachTo: element.appendChild(document.createElement('div')),
    licenseKey: 'GPL',
    root: {initialData: paragraphs.map((text) => `<p>${escape(text)}</p>`).join(''), label: 'Text'},
    plugins: [...plugins, ungarble(Plugin, options)],
    toolbar: ['undo', 'redo', '|', 'bold', 'italic', '|', 'bulletedList', 'numberedList'],
  });
  const {model} = editor;
  const root = model.document.getRoot();

  /** The blocks that hold text. */
  function* blocks(parent = root) {
    for (const child of parent.getChildren()) {
      if (model.schema.checkChild(child, '$text')) yield child;
      else if (child.is('element')) yield* blocks(child);
    }
  }
  const unit = ({name}) => (name === 'softBreak' ? '\n' : '\ufffc');
  const textOf = (block) =>
    [...block.getChildren()].map((child) => (child.is('$text') ? child.data : unit(child))).join('');
  function range(words, from = 0, to = words.length) {
    const block = [...blocks()].find((each) => textOf(each).includes(words));
    const at = textOf(block).indexOf(words);
    return model.createRange(model.createPositionAt(block, at + from), model.createPositionAt(block, at + to));
  }
  return {
    editor,
    document: () => editor.plugins.get('Ungarble').document,
    text: () => [...blocks()].map(textOf).join('\n').replaceAll('\u00a0', ' '),
    saved: () => JSON.stringify([editor.getData(), root.toJSON()]),
    focus: () => editor.editing.view.focus(),
    /** Puts an inline image before `words`. */
    image: (words) =>
      model.change((writer) => writer.insertElement('imageInline', {src: 'data:,'}, range(words).start)),
    format: (words, attribute) => model.change((writer) => writer.setAttribute(attribute, true, range(words))),
    rename: (words, name) => model.change((writer) => writer.rename(range(words).start.parent, name)),
    setData: (data) => void editor.setData(data),
    select(words, from, to) {
      editor.editing.view.focus();
      model.change((writer) => writer.setSelection(range(words, from, to)));
      editor.editing.view.scrollToTheSelection();
    },
    undo: () => void editor.execute('undo'),
    redo: () => void editor.execute('redo'),
    /** Another writer replaces `words`. */
    remote(words, by) {
      model.enqueueChange({isUndoable: false}, (writer) => {
        const place = range(words);
        writer.remove(place);
        writer.insertText(by, place.start);
      });
    },
    readOnly: () => void editor.enableReadOnlyMode('test'),
    async destroy() {
      await editor.destroy();
      element.remove();
    },
  };
});
