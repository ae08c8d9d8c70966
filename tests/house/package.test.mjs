// What the manifests say fits together.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, test} from 'node:test';

import {root} from '../../scripts/run.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const manifest = (path) => JSON.parse(read(path));

describe('the manifests', () => {
  test('name one version', () => {
    const [, version] = read('CMakeLists.txt').match(/project\(ungarble VERSION (\S+)/);
    assert.equal(manifest('web/package.json').version, version);
    for (const workspace of ['site', 'tests']) {
      assert.equal(manifest(`${workspace}/package.json`).dependencies.ungarble, version);
    }
  });

  test('the lock file names no registry and no package twice', () => {
    const {packages} = manifest('package-lock.json');
    const names = Object.keys(packages).filter((path) => path.includes('node_modules/'));
    const short = names.map((path) => path.slice(path.lastIndexOf('node_modules/')));
    assert.deepEqual(names.filter((path) => /^https?:/.test(packages[path].resolved ?? '')), []);
    assert.equal(new Set(short).size, short.length, 'one version of each package is enough');
  });

  test('versions are exact', () => {
    for (const path of ['package.json', 'web/package.json', 'site/package.json', 'tests/package.json']) {
      const {dependencies, devDependencies} = manifest(path);
      for (const [name, version] of Object.entries({...dependencies, ...devDependencies})) {
        assert.match(version, /^\d+\.\d+\.\d+$/, `${name} in ${path}`);
      }
    }
  });

  test('every export of the package is in its build', () => {
    const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));
    for (const target of targets(manifest('web/package.json').exports)) {
      assert.ok(existsSync(join(root, 'web', target)), `${target} is not built`);
    }
  });

  test('links between documents lead somewhere', () => {
    for (const document of ['README.md', 'CONTRIBUTING.md', 'web/README.md', 'docs/model.md', 'core/train/tiny/README.md']) {
      for (const [, link] of read(document).matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
        if (/^[a-z]+:/.test(link)) continue;
        assert.ok(existsSync(join(root, dirname(document), link)), `${document} links to ${link}`);
      }
    }
  });
});
