// What npm start does about system packages that are missing.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';

import {installPlan} from '../../scripts/install.mjs';
import {packages} from '../../scripts/packages.mjs';

describe('installing system packages', () => {
  const missing = ['cmake', 'emscripten'];

  test('by name, as root', () => {
    const {commands} = installPlan(missing, {isRoot: true, sudo: 'none'});
    assert.deepEqual(commands.map((command) => command.join(' ')), [
      'env DEBIAN_FRONTEND=noninteractive apt-get update',
      'env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends cmake emscripten',
    ]);
  });

  test('or through sudo', () => {
    const {commands} = installPlan(missing, {isRoot: false, sudo: 'free'});
    assert.ok(commands.every(([program]) => program === 'sudo'));
  });

  test('or not at all, with the line to run', () => {
    const steps = "'apt-get update && apt-get install -y --no-install-recommends cmake emscripten'";
    assert.deepEqual(installPlan(missing, {isRoot: false, sudo: 'none'}), {line: `su -c ${steps}`});
    assert.deepEqual(installPlan(missing, {isRoot: false, sudo: 'asks'}), {line: `sudo sh -c ${steps}`});
  });

  test('every package says what it is for', () => {
    for (const [name, purpose] of Object.entries(packages)) assert.match(purpose, /\w+ \w+/, name);
  });
});
