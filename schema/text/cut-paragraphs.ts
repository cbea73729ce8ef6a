import type { Rewriting } from './rewriting.ts';

interface Paragraph {
  readonly start: number;
  /** As it was written, attributes and all. */
  readonly tag: string;
  /** Nothing but blanks has stood in it. */
  isEmpty: boolean;
  /** Ended before a block, and not begun anew. */
  isCut: boolean;
}

/**
 * Lets blocks stand where paragraphs cannot hold them: a paragraph ends before a block, begins again where words follow
 * it, and is gone where it held nothing else. Is told what a parser comes upon.
 */
export class CutParagraphs {
  readonly #rewriting: Rewriting;
  readonly #open: (Paragraph | undefined)[] = [];

  constructor(rewriting: Rewriting) {
    this.#rewriting = rewriting;
  }

  /** An element begins; `tag` of a paragraph's. */
  opened(name: string, start: number, tag: string): void {
    this.said(start);
    this.#open.push(name === 'p' ? { start, tag, isEmpty: true, isCut: false } : undefined);
  }

  /** An element ends, by an end tag from `start` to `end` unless another tag has ended it. */
  closed(start: number, end: number, isImplied: boolean): void {
    if (this.#open.pop()?.isCut === true && !isImplied) this.#rewriting.replace(start, end, '');
  }

  /** Something that is no block and no blank begins here. */
  said(at: number): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph) return;
    if (paragraph.isCut) this.#rewriting.replace(at, at, paragraph.tag);
    paragraph.isEmpty = paragraph.isCut = false;
  }

  /** Puts a block in the place of what stands between the two. */
  putBlock(start: number, end: number, block: string): void {
    const paragraph = this.#open.at(-1);
    const isFirst = paragraph?.isEmpty === true && !paragraph.isCut;
    const ending = paragraph && !paragraph.isEmpty && !paragraph.isCut ? '</p>' : '';
    this.#rewriting.replace(isFirst ? paragraph.start : start, end, ending + block);
    if (paragraph) paragraph.isEmpty = paragraph.isCut = true;
  }
}
