import type { DescribedAttribute, DescribedElement } from './described-elements.ts';

/** What is written in the types of events, and what stands for it (see element/events.ts). */
const details = `/** Detail of \`gazette-load\`: the widget shows what the server had. */
export interface LoadDetail {
  /** How many articles or comments are shown. */
  count: number;
}

/** Detail of \`gazette-error\`: the widget could not load. */
export interface ErrorDetail {
  failure: string;
  /** The server's code, '' when it gave none. */
  code: string;
  message: string;
}

/** Detail of \`gazette-comment-submitted\`: the server has acknowledged a comment. */
export interface CommentSubmittedDetail {
  id: string;
  status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'WITHHELD';
}

/** Detail of \`gazette-search\`: the reader searches. */
export interface SearchDetail {
  query: string;
}
`;

/** index.d.ts: a class for each element, and what the browser knows it and its events by. */
export function elementTypes(elements: readonly DescribedElement[]): string {
  const events = new Map(elements.flatMap((element) => element.events.map(({ name, type }) => [name, type] as const)));
  return `${details}
${elements.map(interfaceOf).join('\n')}
declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tag, className }) => `    '${tag}': ${className};\n`).join('')}  }
  interface HTMLElementEventMap {
${[...events].map(([name, type]) => `    '${name}': ${type};\n`).join('')}  }
}
`;
}

function interfaceOf({ className, summary, attributes }: DescribedElement): string {
  const fields = attributes
    .filter(({ property, name }) => property && name !== 'lang')
    .map((attribute) => `  /** ${attribute.description} */\n  ${attribute.property}: ${propertyType(attribute)};\n`);
  return `/** ${summary} */\nexport interface ${className} extends HTMLElement {\n${fields.join('')}}\n`;
}

/** react.d.ts: the elements and their attributes in JSX of React 19. */
export function reactTypes(elements: readonly DescribedElement[]): string {
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type * as gazette from './index.js';

type Props<Element, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(jsxOf).join('')}    }
  }
}
`;
}

function jsxOf({ tag, className, attributes, events }: DescribedElement): string {
  const own = attributes
    .filter(({ name }) => name !== 'lang')
    .map((attribute) => `/** ${attribute.description} */ '${attribute.name}'?: ${attributeType(attribute)}`);
  const listeners = events.map(({ name, type }) => `'on${name}'?: (event: ${qualified(type)}) => void`);
  return `      '${tag}': Props<gazette.${className}, {\n${[...own, ...listeners].map((line) => `        ${line};\n`).join('')}      }>;\n`;
}

function qualified(type: string): string {
  return type.replace(/<(\w+Detail)>/, '<gazette.$1>');
}

function propertyType(attribute: DescribedAttribute): string {
  const { kind, name, choices } = attribute;
  if (name === 'reader-token') return 'string | null | undefined';
  if (kind === 'list') return `readonly (${union(choices)})[]`;
  if (kind === 'flag') return 'boolean';
  if (name === 'size') return 'readonly [number, number]';
  return attributeType(attribute);
}

function attributeType({ kind, choices }: DescribedAttribute): string {
  if (kind === 'choice') return union(choices);
  if (kind === 'number') return 'number';
  return kind === 'flag' ? 'boolean' : 'string';
}

function union(choices: readonly string[]): string {
  return choices.map((choice) => `'${choice}'`).join(' | ');
}
