// A checker that answers when the test says so, for what keeps texts checked while they change.

export const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** What waits for an answer about `text`, as soon as it does. */
export async function asked(calls, text) {
  for (;;) {
    const call = calls.find((each) => each.text === text);
    if (call) return call;
    await settled();
  }
}

/** `calls` holds what waits: {text, options, answer(report), fail(error)}. `reportOn` makes the report for a text. */
export function slowChecker(reportOn) {
  const calls = [];
  return {
    calls,
    check: (text, options) =>
      new Promise((resolve, reject) => {
        const remove = () => calls.includes(call) && calls.splice(calls.indexOf(call), 1);
        const call = {
          text,
          options,
          answer: (report = reportOn(text)) => (remove(), resolve(report)),
          fail: (error) => (remove(), reject(error)),
        };
        calls.push(call);
        options.signal.addEventListener('abort', () => call.fail(Object.assign(new Error('given up'), {code: 'aborted'})));
      }),
  };
}
