/**
 * HTML as a document that nothing runs in and that loads nothing: it is read, never shown. What is read from it goes
 * through the editor's own list of nodes.
 */
export function inertDocument(html: string): Document {
  const markup = (policy ??= makePolicy())?.createHTML(html) ?? html;
  return new DOMParser().parseFromString(markup as string, 'text/html');
}

/** Where a page demands that markup made of strings is vouched for. */
interface Policy {
  createHTML(html: string): unknown;
}

let policy: Policy | undefined;

function makePolicy(): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): Policy } };
  return trustedTypes?.createPolicy('gazette-editor', { createHTML: (html: string) => html });
}

const blocks = 'p, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, figure, tr, dt, dd, div';

/** What HTML says, a paragraph a line. */
export function plainText(html: string): string {
  const { body } = inertDocument(html);
  for (const block of body.querySelectorAll(blocks)) block.append('\n');
  return (body.textContent ?? '').replaceAll(/[^\S\n]+/gu, ' ').replaceAll(/\n\s*\n/gu, '\n').trim();
}
