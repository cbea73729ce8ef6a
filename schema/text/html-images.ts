import { Parser } from 'htmlparser2';
import { Rewriting } from './rewriting.ts';

/** A picture as it stands in a text. */
export interface HtmlImage {
  readonly start: number;
  readonly end: number;
  /** As they are read: nothing is written as an entity. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The pictures of a text that was sanitised, in their order. */
export function imagesIn(html: string): HtmlImage[] {
  const images: HtmlImage[] = [];
  if (!html.includes('<img')) return images;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'img') images.push({ start: parser.startIndex, end: parser.endIndex + 1, attributes });
    },
  });
  parser.write(html);
  parser.end();
  return images;
}

/** The text with another piece of HTML in the place of each picture for which there is one. */
export function withImages(html: string, draw: (attributes: HtmlImage['attributes']) => string | undefined): string {
  const rewriting = new Rewriting(html);
  for (const { start, end, attributes } of imagesIn(html)) {
    const drawn = draw(attributes);
    if (drawn !== undefined) rewriting.replace(start, end, drawn);
  }
  return rewriting.whole();
}
