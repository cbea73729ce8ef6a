import { Mark } from '@tiptap/core';

/** Elements within a line that the toolbar does not make, and that an article keeps when it has them. */
const kept = ['sub', 'sup', 'small', 'mark', 'ins', 'del', 'abbr', 'bdi', 'cite', 'q', 'time', 'kbd', 'samp', 'var', 'dfn', 'span'];

const attributes = ['dir', 'lang', 'title', 'datetime'];

/** Keeps them as they are: an import with footnotes or dates is not poorer for being edited. */
export const InlineMark = Mark.create({
  name: 'inlineElement',
  excludes: '',
  // Below what the toolbar makes.
  priority: 10,
  addAttributes() {
    return { element: { default: 'span', rendered: false }, kept: { default: {}, rendered: false } };
  },
  parseHTML() {
    return kept.map((element) => ({
      tag: element,
      getAttrs(node: HTMLElement) {
        const found = Object.fromEntries(
          attributes.flatMap((name) => (node.hasAttribute(name) ? [[name, node.getAttribute(name) ?? '']] : [])),
        );
        return element === 'span' && !('dir' in found) && !('lang' in found) ? false : { element, kept: found };
      },
    }));
  },
  renderHTML({ mark }) {
    return [mark.attrs['element'] as string, mark.attrs['kept'] as Record<string, string>, 0];
  },
});
