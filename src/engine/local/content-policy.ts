/** The engine's own, but that a window opened from a form is not sandboxed as Tasklist is: a case page in a sandbox shows no PDF and saves none. */
export const contentPolicy = [
  "default-src 'self'; base-uri 'self'; script-src 'self'; script-src-elem 'self' cdn.jsdelivr.net; connect-src 'self' cdn.jsdelivr.net",
  "style-src 'self' 'unsafe-inline' cdn.jsdelivr.net; img-src * data:; font-src 'self' fonts.camunda.io cdn.jsdelivr.net",
  "worker-src 'self' blob:; block-all-mixed-content; form-action 'self'; frame-ancestors 'none'; frame-src 'self' https:; object-src 'none'",
  'sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ');
