import { builder } from '../graph/builder.ts';
import { ErrorRef } from '../graph/error.type.ts';
import { ProofRequired, ReaderBanned, ReaderUnknown } from './refusals.ts';

builder.objectType(ReaderBanned, {
  name: 'ReaderBanned',
  description: 'A moderator has banned or suspended the reader.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    until: t.expose('until', { type: 'DateTime', nullable: true, description: 'When a suspension ends; null for a ban.' }),
  }),
});

builder.objectType(ProofRequired, {
  name: 'ProofRequired',
  description: 'Many comments come from this network just now: solve the challenge and send again with `proof`. Nothing was stored.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    challengeUrl: t.expose('challengeUrl', {
      type: 'URL',
      description: 'Answers `{ stamp, challenge }` to GET; the challenge is altcha’s, its solution goes back as base64 of `{ challenge, solution }`.',
    }),
  }),
});

builder.objectType(ReaderUnknown, {
  name: 'ReaderUnknown',
  description: 'A token is needed and none came, or the one that came is not good: drop it and send again.',
  interfaces: [ErrorRef],
  fields: (t) => ({
    reason: t.exposeString('reason', { description: '`none`, `expired`, `invalid`, `foreign` or `gone`.' }),
  }),
});
