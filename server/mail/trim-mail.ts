import { forgetMail } from '@gazette/schema/mail/due-mail.ts';
import type { JobDefinition } from '../jobs/job.ts';

const DAY = 86_400_000;
/** How long it is known that a letter was sent; what it said is forgotten with its sending. */
const KEPT = 14 * DAY;

/** Forgets letters of long ago, and links of passwords that nobody has followed. */
export const trimMail: JobDefinition = {
  name: 'trim-mail',
  every: DAY / 24,
  async run({ database, now }) {
    const at = now();
    await database.bookkeep(async (db) => {
      await forgetMail(db, new Date(at.getTime() - KEPT));
      await db.deleteFrom('password_reset').where('expires_at', '<=', at).execute();
    });
  },
};
