import { basename } from 'node:path';
import { Visitor } from 'vite';
import type { Plugin } from 'vite';

/** Elements that hold no other, and ones that no template of ours has: what they hold is text alone, or of another kind. */
const empty = /^(?:input|img|source|br|hr|wbr)$/;
const refused = /^(?:script|style|title|template|svg|math|base|link|meta|object|embed)$/;

/** An end, a beginning with its attributes, a value, a text. */
const pieces =
  /<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:\s+[.?@]?[\w-]+(?:="[^"<>]*"|=\0)?)*)\s*(\/?)>|\0|[^<>\0&]+/y;

/**
 * Looks whether the `html` of our elements is of the plain kind that element/template.ts reads: each element ended, empty
 * ones by `/>`; values where attributes are, in quotes with other text, or among children; no comments, no entities.
 */
export function plainTemplates(): Plugin {
  return {
    name: 'gazette:plain-templates',
    transform: {
      filter: { code: 'html`' },
      handler(code, id) {
        const texts: string[] = [];
        new Visitor({
          TaggedTemplateExpression({ tag, quasi }) {
            if (tag.type === 'Identifier' && tag.name === 'html')
              texts.push(quasi.quasis.map(({ value }) => value.cooked).join('\0'));
          },
        }).visit(this.parse(code));
        for (const text of texts) {
          const at = faultOf(text);
          if (at !== undefined) this.error(`${basename(id)} has HTML that is not plain: ${text.slice(at, at + 80)}`);
        }
      },
    },
  };
}

/** Where a template is not plain; undefined when all of it is. */
export function faultOf(text: string): number | undefined {
  const open: string[] = [];
  pieces.lastIndex = 0;
  while (pieces.lastIndex < text.length) {
    const at = pieces.lastIndex;
    const [found, ended, begun = '', attributes = '', slash] = pieces.exec(text) ?? [];
    const isPlain = ended
      ? open.pop() === ended
      : found && !refused.test(begun) && empty.test(begun) === Boolean(slash) && !/&|\son/.test(attributes);
    if (!isPlain) return at;
    if (begun && !slash) open.push(begun);
  }
  return open.length ? text.length : undefined;
}
