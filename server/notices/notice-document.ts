import { createHash } from 'node:crypto';
import { directionOf } from '@gazette/schema/text/language.ts';
import { bytesAnswer, type Answer } from '../http/answer.ts';
import { escapeText } from '../render/escape-text.ts';

/** One page: what it says, and what can be pressed on it. */
export interface NoticeDocument {
  readonly status: number;
  readonly language: string;
  readonly site: string;
  readonly title: string;
  readonly text: string;
  /** The same address, by POST: programs that look into letters follow links, and press no buttons. */
  readonly buttons?: readonly { readonly name: string; readonly value: string; readonly label: string }[];
}

const style = `:root { color-scheme: light dark; font: 1rem / 1.6 system-ui, 'Segoe UI', Tahoma, sans-serif; }
body { margin: 0; padding: 1.5rem; }
main { max-inline-size: 34rem; margin-inline: auto; }
h1 { font-size: 1.5rem; line-height: 1.3; }
form { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-block: 1.5rem; }
button { min-block-size: 2.75rem; padding: 0.5rem 1.25rem; border: 1px solid; border-radius: 0.375rem; background: none; color: inherit; font: inherit; cursor: pointer; }
button:first-child { border-color: transparent; background: #14532d; color: #fff; font-weight: 600; }
button:focus-visible { outline: 3px solid; outline-offset: 2px; }`;

/** Neither script nor anything of elsewhere; and whoever holds its address can end letters, so that it is told to nobody. */
const headers = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

export function noticeDocument({ status, language, site, title, text, buttons }: NoticeDocument): Answer {
  const form = buttons && `<form method="post">${buttons.map(({ name, value, label }) => `<button name="${escapeText(name)}" value="${escapeText(value)}">${escapeText(label)}</button>`).join('')}</form>`;
  const markup = `<!doctype html>
<html lang="${escapeText(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${escapeText(title)} – ${escapeText(site)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${style}</style>
</head>
<body>
<main>
<p>${escapeText(site)}</p>
<h1>${escapeText(title)}</h1>
<p>${escapeText(text)}</p>
${form ?? ''}
</main>
</body>
</html>
`;
  return bytesAnswer(status, 'text/html; charset=utf-8', Buffer.from(markup), { ...headers, 'content-language': language });
}
