import { directionOf } from '@gazette/schema/text/language.ts';
import { escapeText } from './escape-text.ts';
import type { Printed } from './printer.ts';
import { renderWords } from './render-words.ts';

/** For a document that may stand in a frame of any page: no script, nothing inline, forms and styles of this server alone. */
export const framePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "form-action 'self'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ');

export interface FrameParts {
  readonly printed: Printed;
  readonly stylesheet: string;
  /** The page that it is about, when it is known to be one of the site's. */
  readonly back?: string | undefined;
  /** Where all is of which it shows a part. */
  readonly all?: string | undefined;
  /** What is said above it. */
  readonly notice?: string | undefined;
}

/** A whole document around a finished element, for a frame and for those who come without scripts. */
export function frameDocument({ printed, stylesheet, back, all, notice }: FrameParts): string {
  const { language, label, html } = printed;
  const words = renderWords(language);
  // In a frame a link leads on in the page around it; the form says itself that it stays.
  return `<!doctype html>
<html lang="${escapeText(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${escapeText(label)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<base target="_top">
<link rel="stylesheet" href="${escapeText(stylesheet)}">
</head>
<body>
<main>
${notice ? `<p class="notice" role="alert">${escapeText(notice)}</p>` : ''}
${html}
${all ? `<p class="back"><a target="_self" href="${escapeText(all)}">${escapeText(words.all)}</a></p>` : ''}
${back ? `<p class="back"><a href="${escapeText(back)}">${escapeText(words.back)}</a></p>` : ''}
</main>
</body>
</html>
`;
}
