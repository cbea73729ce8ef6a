import { Parser } from 'htmlparser2';
import { ELEMENTS_WITHOUT_TEXT, LINE_ELEMENTS, PARAGRAPH_ELEMENTS } from './html-elements.ts';
import { boundNesting } from './nesting.ts';

const PARAGRAPHS = new Set(PARAGRAPH_ELEMENTS);
const LINES = new Set(LINE_ELEMENTS);
const CELLS = new Set(['td', 'th']);
const WITHOUT_TEXT = new Set([...ELEMENTS_WITHOUT_TEXT, 'iframe']);

// White space in HTML; a no-break space is not, and stays.
const WHITE_SPACE = /[ \t\n\f\r]+/g;

/**
 * The text of an HTML document or fragment as a reader would copy it: a blank line between blocks, a newline for `<br>`,
 * list items and table rows, a tab between cells; entities decoded; scripts, styles and comments left out.
 */
export function htmlToText(html: string): string {
  const text = new TextLayout();
  let silent = 0;
  let preformatted = 0;
  const separate = (name: string): void => {
    if (PARAGRAPHS.has(name)) text.breakLines(2);
    else if (LINES.has(name)) text.breakLines(1);
  };
  const parser = new Parser({
    onopentag(name) {
      if (WITHOUT_TEXT.has(name)) silent += 1;
      if (name === 'pre') preformatted += 1;
      separate(name);
      if (name === 'br') text.newLine();
      if (CELLS.has(name)) text.cell();
    },
    onclosetag(name) {
      if (WITHOUT_TEXT.has(name)) silent -= 1;
      if (name === 'pre') preformatted -= 1;
      separate(name);
    },
    ontext(data) {
      if (silent > 0) return;
      if (preformatted > 0) text.verbatim(data);
      else text.flow(data);
    },
  });
  parser.write(boundNesting(html));
  parser.end();
  return text.toString();
}

/** Text being laid out; white space is held back until something visible follows. */
class TextLayout {
  private readonly parts: string[] = [];
  private pendingLines = 0;
  private pendingSpace = '';

  breakLines(lines: number): void {
    this.pendingLines = Math.max(this.pendingLines, lines);
  }

  newLine(): void {
    this.pendingLines = Math.min(this.pendingLines + 1, 2);
  }

  cell(): void {
    this.pendingSpace = '\t';
  }

  flow(data: string): void {
    const collapsed = data.replace(WHITE_SPACE, ' ');
    if (collapsed.startsWith(' ')) this.pendingSpace ||= ' ';
    const visible = collapsed.replace(/^ | $/g, '');
    if (visible === '') return;
    this.append(visible);
    if (collapsed.endsWith(' ')) this.pendingSpace = ' ';
  }

  verbatim(data: string): void {
    this.append(data);
  }

  toString(): string {
    return this.parts.join('');
  }

  private append(text: string): void {
    if (this.parts.length > 0)
      this.parts.push(this.pendingLines > 0 ? '\n'.repeat(this.pendingLines) : this.pendingSpace);
    this.parts.push(text);
    this.pendingLines = 0;
    this.pendingSpace = '';
  }
}
