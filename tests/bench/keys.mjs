// What all measurements of typing share: when a key was painted, and how long the main thread was busy.

/**
 * In the page: notes in `noted` how long each key took to be painted, in a frame as well, and every long task. Leaves
 * behind afterPaint(then) and `pressed`, the time of the last key, for what else is to be noted.
 */
export function watchKeys() {
  const noted = {painted: [], tasks: []};
  globalThis.noted = noted;
  new PerformanceObserver((list) => noted.tasks.push(...list.getEntries().map(({duration}) => duration))).observe({
    type: 'longtask',
  });
  globalThis.afterPaint = (then) =>
    requestAnimationFrame(() => {
      // A message that is sent in a frame arrives when that frame has been painted.
      const {port1, port2} = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(0);
    });
  globalThis.pressed = 0;
  for (const view of [window, ...[...document.querySelectorAll('iframe')].map(({contentWindow}) => contentWindow)]) {
    // A frame counts its time from its own beginning.
    const ahead = view.performance.timeOrigin - performance.timeOrigin;
    const onKey = ({timeStamp}) => {
      const time = timeStamp + ahead;
      globalThis.pressed = time;
      afterPaint(() => noted.painted.push(performance.now() - time));
    };
    view.addEventListener('keydown', onKey, true);
  }
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The longest task of the page's main thread in a trace, in milliseconds of its processor time. */
function longestOf({traceEvents}) {
  const main = ({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain';
  const threads = new Set(traceEvents.filter(main).map(({pid, tid}) => `${pid} ${tid}`));
  return traceEvents
    .filter(({name, pid, tid, tdur}) => name === 'RunTask' && tdur && threads.has(`${pid} ${tid}`))
    .reduce((longest, {tdur}) => Math.max(longest, tdur / 1000), 0);
}

/**
 * The longest task of the main thread while `work` runs, in milliseconds of processor time, and what `work` answers.
 * Tracing takes time of its own: what is timed by the clock is timed without it.
 */
export async function traced(browser, page, work) {
  await browser.startTracing(page, {categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']});
  const answer = await work();
  return {longest: longestOf(JSON.parse(String(await browser.stopTracing()))), answer};
}
