// The windows that a test opens.
import assert from 'node:assert/strict';
import {afterEach} from 'node:test';

/**
 * A list for {context, troubles} of every window that is opened. After each test they are closed, and none may have met
 * any trouble. To be called where a test file is set up.
 */
export function openedPages() {
  const opened = [];
  afterEach(async () => {
    for (const {context, troubles} of opened.splice(0)) {
      await context.close();
      assert.deepEqual(troubles, []);
    }
  });
  return opened;
}
