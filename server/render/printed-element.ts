import { directionOf } from '@gazette/schema/text/language.ts';
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
  /** Its form, by the id of it, and what that sends besides. */
  readonly form?: { readonly id: string; readonly hidden: Readonly<Record<string, string>> } | undefined;
  /** What stands in the form's text. */
  readonly typed?: string | undefined;
  /** Where its buttons lead that show one comment, and what they say besides. */
  readonly reading?: { readonly action: string; readonly fields: Readonly<Record<string, string>> } | undefined;
  readonly next?: { readonly address: string; readonly words: string } | undefined;
  readonly tabs?: Tabs | undefined;
}

interface Tabs {
  readonly label: string;
  readonly language: string;
  readonly tabs: readonly { readonly address: string; readonly words: string; readonly isChosen: boolean }[];
}

/** A finished element: its shadow tree in declarative form, and beside it what its script goes on from. */
export function printedElement({ name, attributes, stylesheet, markup, data, form, typed, reading, next, tabs }: PrintedParts): string {
  // Outside of what Lit has drawn, and by its id part of the form in it.
  const hidden = form ? Object.entries(form.hidden).map(([field, value]) => hiddenField(field, value, form.id)) : [];
  // As the forms in it, it stays in the frame that it may stand in.
  const more = next && `<noscript><p class="root"><a rel="next" target="_self" href="${escapeText(next.address)}">${escapeText(next.words)}</a></p></noscript>`;
  const tree = [
    `<link rel="stylesheet" href="${escapeText(stylesheet)}">`,
    tabs && tabLinks(tabs),
    form ? withTyped(markup, form.id, typed) : markup,
    ...hidden,
    reading && `<form id="reading" action="${escapeText(reading.action)}" target="_self">${Object.entries(reading.fields).map(([field, value]) => hiddenField(field, value)).join('')}</form>`,
    more,
  ];
  return `<${name}${attributesText(attributes)}><template shadowrootmode="open">${tree.filter(Boolean).join('')}</template><script type="application/json">${jsonText(data)}</script></${name}>`;
}

function hiddenField(name: string, value: string, form?: string): string {
  return `<input type="hidden"${form ? ` form="${escapeText(form)}"` : ''} name="${escapeText(name)}" value="${escapeText(value)}">`;
}

/** What tabs are where no script turns them over: links to the list in each of its orders. */
function tabLinks({ label, language, tabs }: Tabs): string {
  const links = tabs.map(({ address, words, isChosen }) => `<a class="tab"${isChosen ? ' aria-current="true"' : ''} target="_self" href="${escapeText(address)}">${escapeText(words)}</a>`);
  return `<noscript><nav class="root tabs" lang="${escapeText(language)}" dir="${directionOf(language)}" aria-label="${escapeText(label)}">${links.join('')}</nav></noscript>`;
}

function attributesText(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeText(value)}"`))
    .join('');
}

/** The value of a text field is a property, which markup has as its content; a line break at its beginning would be lost. */
function withTyped(markup: string, form: string, typed: string | undefined): string {
  const start = typed ? markup.indexOf(`id="${form}-body"`) : -1;
  const end = start < 0 ? -1 : markup.indexOf('</textarea>', start);
  return typed && end >= 0 ? `${markup.slice(0, end)}\n${escapeText(typed)}${markup.slice(end)}` : markup;
}

/** Nothing in it ends the script it stands in. */
function jsonText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
