import { sanitizeArticleHtml } from '@gazette/schema/text/sanitize-html.ts';
import { directionOf } from '@gazette/schema/text/language.ts';
import { escapeHtml } from '@gazette/schema/text/text-html.ts';
import { localeFor } from '../pages/dates/locale-for.ts';
import type { Picture } from '../pages/page-data.ts';
import { stringsFor } from '../pages/strings/page-strings.ts';

/** What the whole text of an entry is made of. */
export interface FullText {
  readonly url: string;
  readonly language: string;
  readonly bodyHtml: string;
  readonly dateline: string | null;
  readonly image: Picture | undefined;
  readonly corrections: readonly { readonly note: string; readonly corrected_at: Date }[];
}

/** An attribute that leads away from where it stands; sanitised HTML has them in double quotes. */
const relativeAddress = /\s(?:href|src)="(?!https?:|mailto:)/;
const openingParagraph = /^\s*<p(?:\s[^>]*)?>/i;

/**
 * An article as it is read in somebody else's program: its language and direction said in it, for those know neither;
 * its picture, its place and what was put right in it, as on its page; and no address that is not absolute.
 */
export function fullText({ url, language, bodyHtml, dateline, image, corrections }: FullText, site: { readonly locale: string; readonly timeZone: string }): string {
  const body = withWholeAddresses(bodyHtml, url);
  const parts = [figureOf(image), dateline ? opened(body, dateline) : body];
  if (corrections.length > 0) {
    const dates = new Intl.DateTimeFormat(localeFor(site.locale, language), { dateStyle: 'long', timeZone: site.timeZone });
    parts.push(`<h2>${escapeHtml(stringsFor(language).corrections)}</h2>`);
    for (const { note, corrected_at: at } of corrections) {
      parts.push(`<p>${escapeHtml(note)} <time datetime="${at.toISOString()}">${escapeHtml(dates.format(at))}</time></p>`);
    }
  }
  return `<div lang="${escapeHtml(language)}" dir="${directionOf(language)}">${parts.join('')}</div>`;
}

/** What an article says with no address in it that is not absolute. @param url Its own. */
export function withWholeAddresses(bodyHtml: string, url: string): string {
  return relativeAddress.test(bodyHtml) ? sanitizeArticleHtml(bodyHtml, { baseUrl: url }) : bodyHtml;
}

function figureOf(image: Picture | undefined): string {
  if (image === undefined) return '';
  const size = image.width && image.height ? ` width="${image.width}" height="${image.height}"` : '';
  const words = [image.caption, image.credit].filter((text) => text).join(' — ');
  const caption = words ? `<figcaption>${escapeHtml(words)}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(image.url)}" alt="${escapeHtml(image.alt)}"${size}>${caption}</figure>`;
}

function opened(body: string, dateline: string): string {
  const place = `<b>${escapeHtml(dateline)}:</b> `;
  const opening = openingParagraph.exec(body)?.[0];
  return opening === undefined ? `<p>${place}</p>${body}` : opening + place + body.slice(opening.length);
}
