import type { Phase } from './moderated-comment.ts';

/** For how long the same words count as a repetition, in milliseconds. */
const RECENTLY = 24 * 60 * 60_000;
/** The same words from different places of one site so often in that time are a campaign. */
const ON_SITE = 5;

/** The same words again: from the same reader or address they are kept back, from all over the site they wait. */
export const repeatedText: Phase = async ({ textKey, writer, newsroom, now }) => {
  if (textKey === null || writer.staff) return undefined;
  const rows = await newsroom
    .comments()
    .select(['comment.reader_id', 'comment.address_hash'])
    .where('comment.text_key', '=', textKey)
    .where('comment.created_at', '>', new Date(now.getTime() - RECENTLY))
    .orderBy('comment.created_at', 'desc')
    .limit(50)
    .execute();
  const { reader, addressHash } = writer;
  const byReader = reader ? rows.filter((row) => row.reader_id === reader.id).length : 0;
  const fromAddress = addressHash ? rows.filter((row) => row.address_hash === addressHash).length : 0;
  const explanation = { sameReader: byReader, sameAddress: fromAddress, site: rows.length, hours: 24 };
  if (byReader > 0 || fromAddress > 0) return { status: 'withheld', reason: 'repeated-text', explanation };
  return rows.length >= ON_SITE ? { status: 'pending', reason: 'repeated-text', explanation } : undefined;
};
