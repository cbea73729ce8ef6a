import type { PageEntry } from '../http/built-pages.ts';

/**
 * What the page of a moderator may load and do: its own scripts and styles, questions to its own server, and nothing
 * that was ever a string turned into markup of its own, a form sent elsewhere, or a frame around it.
 */
export const consolePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  // Pictures of articles may stand anywhere, as on the pages of readers.
  "img-src 'self' https: data:",
  // The preview of an article.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The editor reads pasted and saved markup in documents where nothing runs, and makes its own nodes of it.
  'trusted-types lit-html gazette-editor ProseMirrorClipboard',
].join('; ');

/** The page that the console lives in; everything in it is drawn by its script. */
export function consoleShell({ script, styles }: PageEntry): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>Gazette</title>
    <link rel="icon" href="data:,">
${styles.map((style) => `    <link rel="stylesheet" href="/console/${style}">\n`).join('')}    <script type="module" src="/console/${script}"></script>
  </head>
  <body>
    <gazette-console></gazette-console>
    <noscript>The console needs JavaScript. تحتاج لوحة التحكم إلى JavaScript.</noscript>
  </body>
</html>
`;
}
