import type { Visible } from '../gate/visible.ts';
import type { ReaderIdentity } from '../reader/reader-identity.ts';
import { confusableSkeleton } from '../text/confusable-skeleton.ts';

interface Writer {
  readonly staff: { readonly name: string } | null;
  readonly reader: ReaderIdentity | null;
}

/**
 * What distinguishes the writer of a comment: `staff`, `author` of the article that is talked about, and what the publisher
 * says of its own readers. An author is known by name, which counts only where somebody vouches for it.
 */
export async function badgesOfWriter(newsroom: Visible, articleId: string | null, { staff, reader }: Writer): Promise<string[]> {
  const vouchedFor = staff?.name ?? (reader?.kind === 'signed' ? reader.name : undefined);
  const author = vouchedFor !== undefined && articleId !== null && (await isCredited(newsroom, articleId, vouchedFor));
  return [...new Set([...(staff ? ['staff'] : []), ...(author ? ['author'] : []), ...(reader?.badges ?? [])])];
}

/** Whether an article names somebody among its contributors, in any of its languages. */
async function isCredited(newsroom: Visible, articleId: string, name: string): Promise<boolean> {
  const credited = await newsroom.credits().select('contributor.names').where('article.id', '=', articleId).execute();
  const wanted = confusableSkeleton(name);
  return credited.some(({ names }) => Object.values(names).some((one) => confusableSkeleton(one) === wanted));
}
