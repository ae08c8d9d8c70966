// How Debian's Chromium is started for tests, benchmarks and pictures: headless, and asking nobody for anything.

/** Options of Playwright's `chromium.launch`; the environment variable CHROMIUM names another program. */
export const launchOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
