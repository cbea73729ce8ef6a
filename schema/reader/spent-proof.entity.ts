import { defineEntity, p } from '@mikro-orm/core';

/** A proof of work that has been used, kept until its challenge has expired: none is good twice. */
export const SpentProofSchema = defineEntity({
  name: 'SpentProof',
  tableName: 'spent_proof',
  properties: {
    /** Signature of the challenge that was solved. */
    id: p.text().primary(),
    expiresAt: p.datetime(3),
  },
  indexes: [{ name: 'spent_proof_age', properties: ['expiresAt'] }],
});
export class SpentProof extends SpentProofSchema.class {}
SpentProofSchema.setClass(SpentProof);
