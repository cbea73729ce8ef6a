import { ImportError } from '../import-error.ts';
import { sampleText } from './decode-text.ts';
import type { ImportSource } from './open-source.ts';

/** What can be imported. */
export const importFormats = ['wordpress', 'disqus', 'feed', 'ninjs', 'native'] as const;
export type ImportFormat = (typeof importFormats)[number];

/**
 * Tells from the content, never from the name, what a source is.
 * @throws {ImportError} when it is empty or nothing that is known here.
 */
export async function detectFormat(source: ImportSource, encoding?: string): Promise<ImportFormat> {
  const text = (await sampleText(source, encoding)).replace(/^\ufeff/, '');
  const start = text.trimStart();
  if (start === '') throw new ImportError(`${source.name} is empty.`);
  if (text.includes('\0')) throw new ImportError(`${source.name} is not a text file.`);
  const format = start.startsWith('<') ? xmlFormat(start) : /^[{[]/.test(start) ? jsonFormat(start) : undefined;
  if (format) return format;
  throw new ImportError(
    `${source.name} is nothing that can be imported: neither a WordPress export, nor a Disqus one, nor a feed (RSS, Atom, RDF, JSON Feed), nor IPTC ninjs, nor JSON Lines.`,
  );
}

function xmlFormat(start: string): ImportFormat | undefined {
  const root = /<([a-z][\w.-]*(?::[\w.-]+)?)((?:\s[^>]*)?)>/i.exec(withoutProlog(start));
  if (!root) return undefined;
  const [, name = '', attributes = ''] = root;
  const local = name.replace(/^.*:/, '').toLowerCase();
  if (local === 'rss') {
    return /wordpress\.org\/export/.test(attributes) || /<wp:wxr_version>/.test(start) ? 'wordpress' : 'feed';
  }
  if (local === 'disqus') return 'disqus';
  return local === 'feed' || local === 'rdf' ? 'feed' : undefined;
}

function withoutProlog(start: string): string {
  return start.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
}

function jsonFormat(start: string): ImportFormat | undefined {
  if (/^\{[^]*?"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version/.test(start)) return 'feed';
  if (/"uri"\s*:/.test(start) && NINJS.test(start)) return 'ninjs';
  return start.startsWith('{') ? 'native' : undefined;
}

/** What an item of ninjs has and a line of ours has not; quotes within a text are escaped and do not look like this. */
const NINJS = /"(?:headlines|bodies|descriptions|pubStatus|versionCreated|representationType|standard|pubstatus|versioncreated|body_x?html)"\s*:/;
