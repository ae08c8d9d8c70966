// TinyMCE as a page would set it up, with Ungarble in it; in its frame or inline. See page.js for what tests ask of it.
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.inline.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/skin.shadowdom.js';
import 'tinymce/themes/silver';
import {register} from 'ungarble/tinymce';

import {options, place, provide} from './page.js';

register(tinymce, options);

const html = (paragraphs) => paragraphs.map((text) => `<p>${tinymce.DOM.encode(text) || '<br>'}</p>`).join('');

export const provideTinyMCE = (inline) =>
  provide(async (paragraphs) => {
    const element = place();
    const target = element.appendChild(document.createElement('div'));
    target.innerHTML = html(paragraphs);
    target.setAttribute('aria-label', 'Text');
    const [editor] = await tinymce.init({
      target,
      inline,
      license_key: 'gpl',
      plugins: 'ungarble',
      menubar: false,
      statusbar: false,
      promotion: false,
      height: 280,
      entity_encoding: 'raw',
      iframe_attrs: {title: 'Text'},
    });
    const body = editor.getBody();
    const textOf = (block) => {
      const copy = block.cloneNode(true);
      for (const line of copy.querySelectorAll('br:not([data-mce-bogus])')) line.replaceWith('\n');
      return copy.textContent.replaceAll('\ufeff', '').replaceAll('\u00a0', ' ');
    };

    /** Where `words` are, as a range. */
    function find(words) {
      const texts = [];
      const walker = editor.getDoc().createTreeWalker(body, NodeFilter.SHOW_TEXT);
      let all = '';
      while (walker.nextNode()) {
        texts.push({node: walker.currentNode, start: all.length});
        all += walker.currentNode.data.replaceAll('\u00a0', ' ');
      }
      const at = all.indexOf(words);
      /** Behind the unit before `offset`, unless nothing of the words is before it. */
      const put = (offset) => {
        const before = offset > 0 ? 1 : 0;
        const {node, start} = texts.findLast(({start}) => start <= at + offset - before);
        return [node, at + offset - start];
      };
      return (from, to) => {
        const range = editor.getDoc().createRange();
        range.setStart(...put(from));
        range.setEnd(...put(to));
        return range;
      };
    }
    return {
      editor,
      document: () => editor.plugins.ungarble.document,
      text: () => [...body.children].map(textOf).join('\n'),
      saved: () => JSON.stringify([editor.getContent(), editor.getContent({format: 'raw'}), body.innerHTML]),
      focus: () => editor.focus(),
      /** Puts HTML before `words`. */
      insert(words, content) {
        editor.selection.setRng(find(words)(0, 0));
        editor.insertContent(content);
      },
      format(words, name) {
        editor.selection.setRng(find(words)(0, words.length));
        editor.formatter.apply(name);
      },
      select(words, from = 0, to = words.length) {
        editor.focus();
        editor.selection.setRng(find(words)(from, to));
        editor.nodeChanged();
      },
      undo: () => void editor.undoManager.undo(),
      redo: () => void editor.undoManager.redo(),
      /** Another writer replaces `words`. */
      remote(words, by) {
        const range = find(words)(0, words.length);
        range.startContainer.replaceData(range.startOffset, words.length, by);
      },
      setContent: (content) => void editor.setContent(content),
      readOnly: () => editor.mode.set('readonly'),
      destroy() {
        editor.remove();
        element.remove();
      },
    };
  });
