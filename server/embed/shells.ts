import type { PageEntry } from '../http/built-pages.ts';

const trusted = ["require-trusted-types-for 'script'", 'trusted-types lit-html'];

/** The builder loads its own scripts and styles, asks its own server, and frames the page that a widget is tried on. */
export const builderPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  ...trusted,
].join('; ');

/** A page as strict as a careful publisher's; the sandbox gives it an origin of its own, with no cookie and no storage. */
export const previewPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' https: data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-popups',
  ...trusted,
].join('; ');

export function builderShell(entry: PageEntry): string {
  return shell(
    entry,
    'Embed · Gazette',
    `<gazette-embed></gazette-embed>
    <noscript>The embed builder needs JavaScript; the widgets have a form without it. تحتاج صفحة التضمين إلى JavaScript.</noscript>`,
  );
}

export function previewShell(entry: PageEntry): string {
  return shell(entry, 'Preview', '<main></main>');
}

function shell({ script, styles }: PageEntry, title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="data:,">
${styles.map((style) => `    <link rel="stylesheet" href="/embed/${style}">\n`).join('')}    <script type="module" src="/embed/${script}"></script>
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}
