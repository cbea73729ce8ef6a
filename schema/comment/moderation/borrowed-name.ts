import { InvalidInput } from '../../gate/refusal.ts';
import { nameIsBorrowed } from '../../reader/name-is-borrowed.ts';
import { readerMessages } from '../../reader/refusals.ts';
import type { Phase } from './moderated-comment.ts';

/**
 * A name of staff or of a signed-in reader, or one that looks like it, is refused as a name. Those for whom somebody vouches
 * bear their own, also when another has the same.
 */
export const borrowedName: Phase = async ({ name, reads, site, writer: { reader, staff } }) => {
  if (staff || reader?.kind === 'signed') return undefined;
  if (!(await nameIsBorrowed({ sql: reads, site }, name))) return undefined;
  throw new InvalidInput([{ name: 'name', code: 'INVALID', message: readerMessages(site.locale).borrowed }]);
};
