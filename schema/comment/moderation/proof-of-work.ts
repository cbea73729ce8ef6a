import type { Phase } from './moderated-comment.ts';

/** A proof of work, asked for only while the address is busy: without one nothing is taken, with a bad one it is kept back. */
export const proofOfWork: Phase = async ({ readerDesk, site, proof, writer: { reader, addressHash, staff } }) => {
  if (staff) return undefined;
  const verdict = await readerDesk.verifyProof({ site, reader, addressHash }, proof);
  return verdict === 'failed' ? { status: 'withheld', reason: 'proof-failed', explanation: {} } : undefined;
};
