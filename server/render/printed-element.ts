import { escapeText } from './escape-text.ts';

export interface PrintedParts {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Address of its style sheet. */
  readonly stylesheet: string;
  /** What Lit has drawn, with the marks by which its script knows it again. */
  readonly markup: string;
  /** What the element has read. */
  readonly data: unknown;
  /** What its form sends besides. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly next?: { readonly address: string; readonly words: string } | undefined;
  /** What stands in the form's text. */
  readonly typed?: string | undefined;
}

/** A finished element: its shadow tree in declarative form, and beside it what its script goes on from. */
export function printedElement({ name, attributes, stylesheet, markup, data, hidden, next, typed }: PrintedParts): string {
  const fields = Object.entries(hidden).map(
    // Outside of what Lit has drawn, and by its id part of the form in it.
    ([field, value]) => `<input type="hidden" form="form" name="${field}" value="${escapeText(value)}">`,
  );
  const more = next && `<noscript><p class="root"><a rel="next" href="${escapeText(next.address)}">${escapeText(next.words)}</a></p></noscript>`;
  const tree = `<link rel="stylesheet" href="${escapeText(stylesheet)}">${withTyped(markup, typed)}${fields.join('')}${more ?? ''}`;
  return `<${name}${attributesText(attributes)}><template shadowrootmode="open">${tree}</template><script type="application/json">${jsonText(data)}</script></${name}>`;
}

function attributesText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeText(value)}"`))
    .join('');
}

/** The value of a text field is a property, which markup has as its content; a line break at its beginning would be lost. */
function withTyped(markup: string, typed: string | undefined): string {
  return typed ? markup.replace('</textarea>', () => `\n${escapeText(typed)}</textarea>`) : markup;
}

/** Nothing in it ends the script it stands in. */
function jsonText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
