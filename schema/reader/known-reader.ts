import type { Site } from '../site/site.entity.ts';
import type { ReaderIdentity, ReaderTokenProblem } from './reader-identity.ts';
import { ReaderUnknown } from './refusals.ts';

interface Request {
  readonly reader: ReaderIdentity | null;
  readonly readerProblem: ReaderTokenProblem | null;
  readonly site: Pick<Site, 'locale'>;
}

/** The reader who asks. @throws {ReaderUnknown} where none is known. */
export function knownReader({ reader, readerProblem, site }: Request): ReaderIdentity {
  if (!reader) throw new ReaderUnknown(site.locale, readerProblem ?? 'none');
  return reader;
}

/**
 * The reader who asks, or null for a newcomer. A token that is not good is no newcomer's: its sender is told, so that it is
 * dropped and nothing is posted under another identity unawares.
 * @throws {ReaderUnknown}
 */
export function readerOrNewcomer({ reader, readerProblem, site }: Request): ReaderIdentity | null {
  if (readerProblem) throw new ReaderUnknown(site.locale, readerProblem);
  return reader;
}
