// What README.md shows is what happens.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';

import {root} from '../../scripts/run.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The code blocks of one language. */
const blocks = (language) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block);

describe('README.md', () => {
  test('the commands print what it says', () => {
    const commands = blocks('console').flatMap((block) => block.split(/^\$ /m).slice(1));
    assert.ok(commands.length > 0);
    for (const command of commands) {
      const [line, ...shown] = command.trimEnd().split('\n');
      const {status, stdout, stderr} = spawnSync('sh', ['-c', line], {cwd: root, encoding: 'utf8'});
      assert.ok(status === 0 || status === 1, `${line}: ${stderr}`);
      if (shown.length > 0) assert.equal(stdout.trimEnd(), shown.join('\n'), line);
    }
  });

  test('the JavaScript runs', () => {
    const programs = blocks('js');
    assert.ok(programs.length > 0);
    for (const program of programs) {
      const file = join(root, 'tests/house/readme-example.mjs');
      writeFileSync(file, program);
      try {
        assert.match(execFileSync(process.execPath, [file], {encoding: 'utf8'}), /an motion → an? \w+/);
      } finally {
        rmSync(file);
      }
    }
  });

  test('the scripts are there', () => {
    const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [, name] of blocks('sh').join('').matchAll(/^npm (?:run )?(\w+)/gm)) {
      assert.ok(scripts[name], `npm run ${name}`);
    }
  });
});
