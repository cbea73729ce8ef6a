import { InvalidInput } from '../../gate/refusal.ts';
import { nameIsBorrowed, nameIsOfStaff } from '../../reader/name-is-borrowed.ts';
import { readerMessages } from '../../reader/refusals.ts';
import type { Phase } from './moderated-comment.ts';

/**
 * A name of staff or of a signed-in reader, or one that looks like it, is refused as a name. Those for whom the publisher
 * vouches bear their own, also when another has the same; but many let their readers choose it, so that one of staff waits
 * for a moderator unless the publisher says that this is the one.
 */
export const borrowedName: Phase = async ({ name, reads, site, writer: { reader, staff } }) => {
  if (staff) return undefined;
  if (reader?.kind === 'signed') {
    const mayBeStaff = reader.badges.includes('staff') || !(await nameIsOfStaff({ sql: reads, site }, name));
    return mayBeStaff ? undefined : { status: 'pending', reason: 'borrowed-name', explanation: { name } };
  }
  if (!(await nameIsBorrowed({ sql: reads, site }, name))) return undefined;
  throw new InvalidInput([{ name: 'name', code: 'INVALID', message: readerMessages(site.locale).borrowed }]);
};
