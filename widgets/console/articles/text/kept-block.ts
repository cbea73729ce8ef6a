import { Node } from '@tiptap/core';
import { inertDocument } from './inert.ts';

/**
 * A block that the editor does not take apart (a table, a list of terms, a figure with more than a picture): it is shown,
 * moved and deleted as a whole, and comes out as it went in.
 */
export const KeptBlock = Node.create({
  name: 'keptBlock',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return { html: { default: '', rendered: false } };
  },
  parseHTML() {
    return ['table', 'dl', 'details', 'figure'].map((tag) => ({
      tag,
      priority: 51,
      getAttrs: (node: HTMLElement) => ({ html: node.outerHTML }),
    }));
  },
  renderHTML({ node }) {
    const element = inertDocument(node.attrs['html'] as string).body.firstElementChild;
    return element ? (document.importNode(element, true) as HTMLElement) : ['p'];
  },
});
