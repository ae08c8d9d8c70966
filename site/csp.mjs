// The content security policy of the page, for its meta element and for the server's header.

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const write = (policy) => Object.entries(policy).map(([name, value]) => `${name} ${value}`).join('; ');

/** For <meta http-equiv>, which may not carry frame-ancestors. */
export const metaPolicy = write(POLICY);

/** For the Content-Security-Policy header. */
export const headerPolicy = write({ ...POLICY, 'frame-ancestors': "'none'" });
