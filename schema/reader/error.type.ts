import { builder } from '../graph/builder.ts';
import { ErrorRef } from '../graph/error.type.ts';
import { ProofRequired, ReaderBanned, ReaderUnknown } from './refusals.ts';

builder.objectType(ReaderBanned, {
  name: 'ReaderBanned',
  description: 'A moderator has banned or suspended the reader; nothing was done.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    until: t.expose('until', { type: 'DateTime', nullable: true, description: 'When a suspension ends; null for a ban.' }),
  }),
});

builder.objectType(ProofRequired, {
  name: 'ProofRequired',
  description: 'The address looks busy: solve the challenge and send again with `proof`. Nothing was stored.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    challengeUrl: t.expose('challengeUrl', {
      type: 'URL',
      description: 'Answers `{ stamp, challenge }` to GET. The challenge is altcha’s; the proof is base64 of the JSON `{ challenge, solution }`.',
    }),
  }),
});

export const ReaderProblemRef = builder.enumType('ReaderProblem', {
  description: 'Why nobody is known behind a request that needs a reader.',
  values: {
    NONE: { value: 'none', description: 'No token came along.' },
    EXPIRED: { value: 'expired', description: 'The token was good once. Drop it, keep the draft.' },
    INVALID: { value: 'invalid', description: 'The token is not ours, was changed, or is signed in a way that is not accepted. Drop it.' },
    FOREIGN: { value: 'foreign', description: 'The token belongs to another site. Drop it here.' },
    GONE: { value: 'gone', description: 'The reader it names is not here any more. Drop it.' },
  } as const,
});

builder.objectType(ReaderUnknown, {
  name: 'ReaderUnknown',
  description: 'A token is needed and none came, or the one that came is not good: drop it and send again. Nothing was done.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    reason: t.field({ type: ReaderProblemRef, description: 'What is the matter with the token.', resolve: ({ reason }) => reason }),
  }),
});
