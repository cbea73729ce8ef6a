import { eachFile } from './rule.ts';

const NAMES_THAT_PARSE_HTML = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'unsafeHTML',
  'unsafeSVG',
  'unsafeStatic',
]);

/** Of these, what can also be read, which parses nothing: the editor of the console hands its text on so. */
const READABLE = new Set(['innerHTML', 'outerHTML']);

/** A widget builds its page from templates and text, never from a string of HTML that a reader could have written. */
export const widgetMarkup = eachFile((file, report) => {
  if (!file.path.startsWith('widgets/')) {
    return;
  }
  const refuse = (offset: number, name: string) =>
    report(offset, `uses ${name}: show text as text, and rich text as segments`);
  const written: { readonly start: number; readonly end: number }[] = [];
  const read = new Set<number>();
  file.visit({
    AssignmentExpression({ left }) {
      written.push(left);
    },
    MemberExpression({ property }) {
      if (property.type !== 'Identifier' || !READABLE.has(property.name)) {
        return;
      }
      if (!written.some(({ start, end }) => property.start >= start && property.end <= end)) {
        read.add(property.start);
      }
    },
    Identifier(node) {
      if (NAMES_THAT_PARSE_HTML.has(node.name) && !read.has(node.start)) {
        refuse(node.start, node.name);
      }
    },
    Literal(node) {
      if (typeof node.value === 'string' && NAMES_THAT_PARSE_HTML.has(node.value)) {
        refuse(node.start, node.value);
      }
    },
    TemplateElement(node) {
      const bound = /\.(innerHTML|outerHTML)\s*=/i.exec(node.value.raw)?.[1];
      if (bound !== undefined) {
        refuse(node.start, bound);
      }
    },
  });
});
