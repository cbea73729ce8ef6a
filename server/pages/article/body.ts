import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** How the body begins when it begins with a paragraph, as nearly every report does. */
const openingParagraph = /^\s*<p(?:\s[^>]*)?>/i;

/** The body, sanitised where it entered; the place it was written from opens its first paragraph. */
export function body(bodyHtml: string, dateline: string | undefined): ServerRenderedTemplate {
  return html`<div class="article-body">${unsafeHTML(dateline ? openWith(bodyHtml, dateline) : bodyHtml)}</div>`;
}

function openWith(bodyHtml: string, dateline: string): string {
  const place = `<span class="dateline">${escapeText(dateline)}:</span> `;
  const opening = openingParagraph.exec(bodyHtml)?.[0];
  return opening === undefined ? `<p>${place}</p>${bodyHtml}` : opening + place + bodyHtml.slice(opening.length);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
