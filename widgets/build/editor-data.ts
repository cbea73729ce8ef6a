import type { DescribedElement } from './described-elements.ts';

/** What VS Code reads by `html.customData`. */
export function htmlCustomData(elements: readonly DescribedElement[]): object {
  const tags = elements.map(({ tag, summary, attributes }) => ({
    name: tag,
    description: summary,
    attributes: attributes.map(({ name, description, kind, choices }) => ({
      name,
      description,
      ...(kind === 'flag' && { valueSet: 'v' }),
      ...(choices.length && { values: choices.map((choice) => ({ name: choice })) }),
    })),
  }));
  return { version: 1.1, tags };
}

/** What JetBrains' editors read. */
export function webTypes(elements: readonly DescribedElement[], version: string): object {
  const described = elements.map((element) => ({
    name: element.tag,
    description: element.summary,
    attributes: element.attributes.map(({ name, description, kind, choices, default: usual }) => ({
      name,
      description,
      ...(usual && { default: usual }),
      value: { type: kind === 'choice' ? choices.map((choice) => `"${choice}"`).join(' | ') : kind === 'flag' ? 'boolean' : kind === 'number' ? 'number' : 'string' },
    })),
    slots: element.slots,
    js: { events: element.events.map(({ name, description }) => ({ name, description })) },
    css: { properties: element.properties, parts: element.parts },
  }));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: '@gazette/widgets',
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: described } },
  };
}
