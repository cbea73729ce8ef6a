import type { EntryForm } from './entry-forms.ts';

/** What follows a word within a phrase. No letter has this class. */
export const BETWEEN_WORDS = ' ';

export interface TrieNode {
  /** The class of the letters that lead here. */
  class: string;
  children: Map<string, TrieNode>;
  /** What may end here. */
  forms: EntryForm[];
}

export function newTrie(): TrieNode {
  return { class: '', children: new Map(), forms: [] };
}

/** Adds a form under the classes of its letters, a run of one class being one step, however long. */
export function addForm(root: TrieNode, form: EntryForm): void {
  let node = root;
  for (const [index, word] of form.words.entries()) {
    if (index > 0) node = childOf(node, BETWEEN_WORDS);
    for (const letter of word) {
      if (letter.class !== node.class) node = childOf(node, letter.class);
    }
  }
  node.forms.push(form);
}

function childOf(node: TrieNode, letterClass: string): TrieNode {
  const known = node.children.get(letterClass);
  if (known) return known;
  const child: TrieNode = { class: letterClass, children: new Map(), forms: [] };
  node.children.set(letterClass, child);
  return child;
}
