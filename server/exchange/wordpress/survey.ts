import type { ImportLimits } from '../import-limits.ts';
import { decodeText } from '../source/decode-text.ts';
import type { ImportSource } from '../source/open-source.ts';
import { emptyReport, streamElements } from '../xml/stream-elements.ts';
import { childText } from '../xml/xml-element.ts';
import { MediaLibrary } from './media-library.ts';
import { readTerm, type Term } from './terms.ts';

/** What has to be known before the first post is read, wherever in the file it stands. */
export interface Survey {
  /** Where the blog lived, without a trailing slash. */
  readonly blog: string;
  readonly language: string | undefined;
  /** Login → the name readers saw. */
  readonly authors: ReadonlyMap<string, string>;
  /** By slug, in the order of the file. */
  readonly categories: ReadonlyMap<string, Term>;
  readonly media: MediaLibrary;
}

export interface ReadOptions {
  readonly limits: ImportLimits;
  readonly encoding?: string | undefined;
  /** Told of stored bytes read, in two passes over the source. */
  readonly onBytes?: (count: number) => void;
}

const SURVEYED = new Set([
  'item',
  'wp:comment',
  'wp:author',
  'wp:category',
  'wp:term',
  'language',
  'link',
  'wp:base_blog_url',
]);

/** The first pass: authors, categories and attachments. The caller closes `media`. */
export async function survey(source: ImportSource, options: ReadOptions): Promise<Survey> {
  const media = new MediaLibrary();
  try {
    const authors = new Map<string, string>();
    const categories = new Map<string, Term>();
    const channel = new Map<string, string>();
    // What is wrong is told by the second pass.
    const report = emptyReport();
    const text = decodeText(source, options);
    const reading = { source: source.name, names: SURVEYED, limits: options.limits, report };
    for await (const { element, within } of streamElements(text, reading)) {
      if (element.name === 'item') {
        if (childText(element, 'wp:post_type') === 'attachment') media.add(element);
      } else if (element.name === 'wp:author') {
        const login = childText(element, 'wp:author_login');
        authors.set(login, childText(element, 'wp:author_display_name') || login);
      } else if (element.name === 'wp:category' || element.name === 'wp:term') {
        const term = readTerm(element);
        if (term?.taxonomy === 'category' && !categories.has(term.slug)) categories.set(term.slug, term);
      } else if (within === undefined && !channel.has(element.name)) {
        channel.set(element.name, element.text.trim());
      }
    }
    const blog = (channel.get('wp:base_blog_url') || channel.get('link') || '').replace(/\/+$/, '');
    const language = channel.get('language') || undefined;
    return { blog, language, authors, categories, media };
  } catch (error) {
    media[Symbol.dispose]();
    throw error;
  }
}
