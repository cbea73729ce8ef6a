import type { Phase } from './moderated-comment.ts';

/** So many comments a minute from one reader, one address block, one site; what is more is refused, with the time to wait. */
export const rate: Phase = async ({ readerDesk, site, writer: { reader, addressHash, staff } }) => {
  if (!staff) await readerDesk.chargeLimits('comment', { site, reader, addressHash });
  return undefined;
};
