import { directionOf } from '../text/language.ts';
import type { Letter } from './letter.ts';

/** A letter for programs that show no markup. */
export function letterText({ paragraphs, action, footer, ending }: Letter): string {
  return [
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    '--',
    footer,
    ...(ending ? [`${ending.label}:\n${ending.url}`] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

/**
 * The same as a page: in the direction of its language, with nothing to load and nothing that tells the sender who reads.
 * Styles stand in the elements because mail programs drop all others.
 */
export function letterHtml({ language, subject, paragraphs, action, footer, ending }: Letter): string {
  const direction = directionOf(language);
  const p = (text: string) => `<p dir="auto" style="margin-block: 0 1em">${escaped(text).replaceAll('\n', '<br>')}</p>`;
  const link = (url: string, label: string, style: string) => `<a href="${escaped(url)}" style="${style}">${escaped(label)}</a>`;
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${direction}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body dir="${direction}" style="margin: 0; padding: 1.5em; font: 16px/1.6 system-ui, 'Segoe UI', Tahoma, sans-serif">
<div style="max-width: 34em; margin-inline: auto">
${paragraphs.map(p).join('\n')}
${action ? `<p style="margin-block: 1.5em">${link(action.url, action.label, 'display: inline-block; padding: .6em 1.2em; border-radius: 6px; background: #14532d; color: #ffffff; text-decoration: none; font-weight: 600')}</p>\n<p dir="ltr" style="font-size: 13px; overflow-wrap: anywhere">${escaped(action.url)}</p>` : ''}
<hr style="border: 0; border-block-start: 1px solid #8888">
<p style="font-size: 13px">${escaped(footer)}${ending ? `<br>${link(ending.url, ending.label, 'color: inherit')}` : ''}</p>
</div>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
