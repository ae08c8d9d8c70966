// Use without a network, from the second visit on. A page that cannot have it works all the same.

export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('serviceworker.js').catch(() => undefined);
}
