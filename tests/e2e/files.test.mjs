// Files in: dropped or chosen, each kind gives its text.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {strToU8, zipSync} from 'fflate';

import {checked, includesAll, keptText, marked, usePage} from './support/page.mjs';

const DOCX = zipSync({
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'word/document.xml': strToU8(
    '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
      '<w:p><w:r><w:t>She left </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>the the</w:t></w:r><w:r><w:t xml:space="preserve"> note to them.</w:t></w:r></w:p>' +
      '<w:p><w:r><w:delText>gone</w:delText><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three &amp; four</w:t></w:r></w:p>' +
      '</w:body></w:document>',
  ),
});

const HTML = `<!doctype html><title>Not this</title><style>p { color: red }</style><script>document.title = 'never'</script>
<nav>Home</nav><h1>Heading</h1>
<p>She left the <em>the</em> note
   to them.</p><ul><li>One</li><li>Two &amp; <b>three</b></li></ul><p>Last<br>line</p>`;

/** [name, bytes, the text that comes of them] */
const READABLE = [
  ['notes.txt', 'She left the the note.\r\nAnd left.', 'She left the the note.\nAnd left.'],
  ['utf8.txt', '\ufeffShe left the the note to the café.', 'She left the the note to the café.'],
  ['old.txt', Buffer.from('She left the the note to the caf\xe9.', 'latin1'), 'She left the the note to the café.'],
  ['wide.txt', Buffer.from('\ufeffShe left the the note.', 'utf16le'), 'She left the the note.'],
  ['post.md', '# Heading\n\nShe left the the note to **them**.', '# Heading\n\nShe left the the note to **them**.'],
  ['page.html', HTML, 'Heading\n\nShe left the the note to them.\n\nOne\nTwo & three\n\nLast\nline'],
  ['letter.docx', Buffer.from(DOCX), 'She left the the note to them.\n\nOne\ttwo\nthree & four'],
];

describe('files', () => {
  const open = usePage();

  for (const [name, bytes, text] of READABLE) {
    test(`${name}, dropped`, async () => {
      const page = await open();
      await drop(page, name, bytes);
      await checked(page);
      assert.equal(await keptText(page), text);
      assert.equal(await page.locator('#file-name').inputValue(), name);
      includesAll(await marked(page), ['the the']);
    });
  }

  test('a file that is chosen', async () => {
    const page = await open();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('.top [data-do="open"]').click(),
    ]);
    await chooser.setFiles({name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('the the')});
    await checked(page);
    assert.equal(await keptText(page), 'the the');
  });

  for (const [name, bytes, says] of [
    ['paper.pdf', '%PDF-1.7', /can’t be read/],
    ['picture.txt', Buffer.from([0x89, 0x50, 0, 0, 1]), /can’t be read/],
    ['broken.docx', 'PK\u0003\u0004 but no zip', /Word file/],
    ['empty.txt', ' \n', /holds no text/],
  ]) {
    test(`${name} is refused with a reason, and the text stays`, async () => {
      const page = await open();
      await page.locator('#editor').fill('Still here.');
      await drop(page, name, bytes);
      await page.locator('.toast', {hasText: says}).waitFor();
      assert.equal(await keptText(page), 'Still here.');
    });
  }
});

async function drop(page, name, bytes) {
  await page.evaluate(
    ([file, base64]) => {
      const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([data], file));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, {dataTransfer: transfer, bubbles: true, cancelable: true}));
      }
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
}
