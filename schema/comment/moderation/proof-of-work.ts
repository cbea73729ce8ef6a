import type { Phase } from './moderated-comment.ts';

/**
 * A proof of work, asked for only while the address is busy: without one nothing is taken, with a bad one it is kept back,
 * and from where no script can make one a few an hour wait for a moderator.
 */
export const proofOfWork: Phase = async ({ readerDesk, site, proof, isUnproven, writer: { reader, addressHash, staff } }) => {
  if (staff) return undefined;
  const verdict = await readerDesk.verifyProof({ site, reader, addressHash }, proof, isUnproven);
  if (verdict === 'unproven') return { status: 'pending', reason: 'unproven', explanation: {} };
  return verdict === 'failed' ? { status: 'withheld', reason: 'proof-failed', explanation: {} } : undefined;
};
