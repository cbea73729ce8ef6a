import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { output } from './entries.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
}

/** As much of custom-elements.json as is read here. */
interface Declared {
  readonly tagName?: string;
  readonly name: string;
  readonly summary?: string;
  readonly attributes?: readonly (Named & { type?: { text: string }; default?: string; fieldName?: string })[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly events?: readonly (Named & { type?: { text: string } })[];
}

/** What can be said of an attribute: nothing but that it is there, one of a few words, several of them, a number, or words. */
export type AttributeKind = 'flag' | 'choice' | 'list' | 'number' | 'text';

export interface DescribedAttribute {
  readonly name: string;
  /** The property of the same meaning, where there is one. */
  readonly property: string | undefined;
  readonly kind: AttributeKind;
  readonly choices: readonly string[];
  /** What it is when it is left out, as its text; '' where that depends. */
  readonly default: string;
  readonly range: readonly [number, number] | undefined;
  readonly description: string;
}

export interface DescribedElement {
  readonly tag: string;
  /** Name of the script that defines it. */
  readonly script: string;
  readonly className: string;
  readonly summary: string;
  readonly attributes: readonly DescribedAttribute[];
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
  readonly properties: readonly Named[];
  readonly events: readonly { name: string; type: string; description: string }[];
}

/**
 * The public face of the elements, read from custom-elements.json: the builder's fields, the types of the package and the
 * data for editors all come from it, so that none of them lacks what an element has.
 */
export async function describedElements(): Promise<DescribedElement[]> {
  const text = await readFile(join(output, 'v1/custom-elements.json'), 'utf8');
  const { modules } = JSON.parse(text) as { modules: { declarations?: Declared[] }[] };
  return modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ tagName }) => tagName)
    .map(describe)
    .toSorted((one, other) => (one.tag < other.tag ? -1 : 1));
}

function describe(declared: Declared): DescribedElement {
  const { tagName = '', name, summary = '', attributes, slots, cssParts, cssProperties, events } = declared;
  return {
    tag: tagName,
    script: tagName.replace('gazette-', ''),
    className: name,
    summary: oneLine(summary),
    attributes: (attributes ?? []).map((attribute) => {
      const description = oneLine(attribute.description);
      const kind = kindOf(attribute.type?.text ?? 'string', description);
      return {
        name: attribute.name,
        property: attribute.fieldName,
        kind,
        choices: kind === 'choice' || kind === 'list' ? quoted(description) : [],
        default: (attribute.default ?? '').replaceAll(/['[\]]|^(?:undefined|false)$/g, ''),
        range: rangeOf(description),
        description,
      };
    }),
    slots: slots ?? [],
    parts: cssParts ?? [],
    properties: cssProperties ?? [],
    events: (events ?? []).map((event) => ({
      name: event.name,
      type: event.type?.text ?? 'CustomEvent',
      description: oneLine(event.description),
    })),
  };
}

/** A type with a name of its own stands for a few words, which its description quotes. */
function kindOf(type: string, description: string): AttributeKind {
  if (type === 'boolean') return 'flag';
  if (type === 'number') return 'number';
  const isNamed = /^[A-Z]\w*(?:\[\])?$/.test(type) || type.startsWith("'");
  if (!isNamed || quoted(description).length < 2) return 'text';
  return type.endsWith('[]') ? 'list' : 'choice';
}

function quoted(description: string): string[] {
  return [...description.matchAll(/`([a-z-]+)`/g)].map(([, word = '']) => word);
}

function rangeOf(description: string): [number, number] | undefined {
  const [, min, max] = /, (\d+) to (\d+)\./.exec(description) ?? [];
  return min && max ? [Number(min), Number(max)] : undefined;
}

function oneLine(text = ''): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
