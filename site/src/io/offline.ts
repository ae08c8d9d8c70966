// The page as an app: used without a network from the second visit on, and opened by the system with a file. A browser
// that knows neither shows the page all the same.

/** Chromium's; in no standard library yet. */
interface LaunchQueue {
  setConsumer(consumer: (launch: {files: readonly FileSystemFileHandle[]}) => void): void;
}

export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('serviceworker.js').catch(() => undefined);
}

/** Files that the reader opened with the installed page. */
export function openLaunched(open: (file: File) => void): void {
  (window as {launchQueue?: LaunchQueue}).launchQueue?.setConsumer(async ({files: [handle]}) => {
    if (handle) open(await handle.getFile());
  });
}
