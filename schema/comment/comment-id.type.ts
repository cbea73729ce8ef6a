import { InvalidInput } from '../gate/refusal.ts';
import { parseGlobalId } from '../graph/global-id.ts';
import type { Site } from '../site/site.entity.ts';
import { readerWords } from './reader-messages.ts';

/** The id behind a comment's global id; one that names no comment is a wrong field of the form, like any other. @throws {InvalidInput} */
export function commentIdOf(globalId: string, field: string, { locale }: Pick<Site, 'locale'>): string {
  const node = parseGlobalId(globalId);
  if (node?.typename === 'Comment') return node.id;
  throw new InvalidInput([{ name: field, code: 'INVALID', message: readerWords(locale).answeredInvalid }]);
}
