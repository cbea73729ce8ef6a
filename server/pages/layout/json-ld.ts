import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/**
 * Structured data for search engines. A script's text knows no entities, so it is the one place where escaping for HTML
 * would break the data: the characters that could end the script are written as JSON escapes instead.
 */
export function jsonLd(data: object): ServerRenderedTemplate {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html`<script type="application/ld+json">
    ${unsafeHTML(json)}
  </script>`;
}
