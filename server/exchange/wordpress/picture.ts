import { escapeHtml } from '@gazette/schema/text/text-html.ts';

/** A file of the media library, as far as an article shows it. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Finds files of the media library; numbers are WordPress's post ids. */
export interface Pictures {
  byId(id: number): Picture | undefined;
  /** The pictures uploaded to a post, in the order of their ids. */
  ofPost(post: number): Picture[];
}

/** The picture as HTML, with its caption when it has one. */
export function pictureHtml({ url, alt, caption, width, height }: Picture): string {
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  const words = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${size}>${words}</figure>`;
}
