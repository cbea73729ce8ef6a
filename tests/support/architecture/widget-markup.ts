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

/** A widget builds its page from templates and text, never from a string of HTML that a reader could have written. */
export const widgetMarkup = eachFile((file, report) => {
  if (!file.path.startsWith('widgets/')) {
    return;
  }
  const refuse = (offset: number, name: string) =>
    report(offset, `uses ${name}: show text as text, and rich text as segments`);
  file.visit({
    Identifier(node) {
      if (NAMES_THAT_PARSE_HTML.has(node.name)) {
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
