import type { Attribute, Described } from './described.ts';

/** What has been chosen for a widget. */
export interface Choice {
  readonly element: Described;
  /** Attributes by name; what is '' is left out. */
  readonly values: Readonly<Record<string, string>>;
  /** Custom properties by name; what is '' is left out. */
  readonly style: Readonly<Record<string, string>>;
}

/** Attributes every widget may have that concern the page more than the widget: they are asked for last. */
const aboutPlace = ['src', 'url', 'consent', 'lazy', 'reader-token'];
/** Asked for first, in this order. */
const first = ['site', 'section', 'layout', 'density', 'count', 'lang'];

/** An element's attributes, the telling ones first and what most pages leave alone last. */
export function ordered({ attributes }: Described): { main: Attribute[]; more: Attribute[] } {
  const place = ({ name }: Attribute) => (first.includes(name) ? first.indexOf(name) : first.length);
  const sorted = attributes.toSorted((one, other) => place(one) - place(other));
  return {
    main: sorted.filter(({ name }) => !aboutPlace.includes(name)),
    more: sorted.filter(({ name }) => aboutPlace.includes(name)),
  };
}

/** The attributes as they are written: in the element's order, without what is what it would be anyway. */
export function written({ element, values }: Choice): [string, string][] {
  const { main, more } = ordered(element);
  return [...main, ...more].flatMap(({ name, kind, default: usual }): [string, string][] => {
    const value = (values[name] ?? '').trim();
    if (!value || value === usual) return [];
    return [[name, kind === 'flag' ? '' : value]];
  });
}

/** The custom properties as they are written. */
export function styled({ element, style }: Choice): [string, string][] {
  return element.properties.flatMap(({ name }): [string, string][] => {
    // What could end the declaration, or the sheet it stands in, is no value.
    const value = (style[name] ?? '').replaceAll(/[;{}<>]/g, '').trim();
    return value ? [[name, value]] : [];
  });
}

/** A choice as the part of an address behind `#`, so that it can be kept and sent. */
export function choiceToHash({ element, values, style }: Choice): string {
  const all = Object.entries({ ...values, ...style }).filter(([name, value]) => value && name !== 'reader-token');
  return new URLSearchParams([['widget', element.script], ...all]).toString();
}

/** The choice of an address; of what it names only what the element has. */
export function choiceFromHash(hash: string, elements: readonly Described[]): Choice | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const named = elements.find(({ script }) => script === given.get('widget'));
  const element = named ?? elements.find(({ script }) => script === 'latest') ?? elements[0];
  if (!element) return undefined;
  const known = (entries: readonly { readonly name: string }[]) =>
    Object.fromEntries(entries.flatMap(({ name }) => (given.get(name) ? [[name, given.get(name) ?? '']] : [])));
  return { element, values: known(element.attributes), style: known(element.properties) };
}
