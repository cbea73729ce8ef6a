/** What holds an attribute, a property or an event of an element. */
type AttributePart = new (...about: never[]) => object;

/** A place of a template that a value takes, by the number of its node: an attribute, or among the children. */
type Hole =
  | { type: 1; index: number; name: string; strings: string[]; ctor: AttributePart | undefined }
  | { type: 2; index: number };

export interface Template {
  readonly content: DocumentFragment;
  readonly parts: readonly Hole[];
}

/** The end of an element or its beginning, a value among the children, a text. Values are where `\0` stands. */
const pieces = /<\/[^>]+>|<([\w-]+)([^>]*)>|\0|[^<\0]+/g;

const attributes = /([.?@]?)([^\s=/]+)(?:="([^"]*)"|=(\S+))?/g;

/**
 * Reads a template for Lit, in the place of what does it there (build/slim-lit-plugin.ts). Lit has the browser parse
 * HTML, which takes a policy where a page insists on Trusted Types: one that the page has to allow, and that would trust
 * any text for whoever got hold of it. Made node by node a template takes none. This reads only such HTML as our
 * templates are written in; build/plain-templates-plugin.ts sees to that.
 * @param kinds what holds an attribute, by the mark before its name
 */
export function readTemplate(strings: TemplateStringsArray, kinds: Record<string, AttributePart>): Template {
  // An answer of a server cannot pass for a template: JSON knows no such arrays.
  if (!strings.raw) throw new Error('no template');
  const content = document.createDocumentFragment();
  const parts: Hole[] = [];
  let at: ParentNode & Node = content;
  let index = 0;
  for (const [piece, name, rest = ''] of strings.join('\0').matchAll(pieces)) {
    if (name) {
      const element = document.createElement(name);
      for (const [, mark = '', attribute = '', quoted, bare = ''] of rest.matchAll(attributes)) {
        const texts = (quoted ?? bare).split('\0');
        if (texts[1] === undefined) element.setAttribute(attribute, texts[0] ?? '');
        else parts.push({ type: 1, index, name: attribute, strings: texts, ctor: kinds[mark] });
      }
      index++;
      at.append(element);
      if (!rest.endsWith('/')) at = element;
    } else if (piece === '\0') {
      at.append(document.createComment(''));
      parts.push({ type: 2, index: index++ });
    } else if (piece.startsWith('<')) at = at.parentNode ?? content;
    else at.append(piece);
  }
  // A value that comes last needs something to stand before.
  if (!strings.at(-1)) content.append(document.createComment(''));
  return { content, parts };
}
