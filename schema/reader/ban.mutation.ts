import { InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { decodeGlobalId } from '../graph/global-id.ts';
import { lastAddressHash } from './last-address-hash.ts';
import { banReader, liftBan } from './ban-reader.ts';

const BanReaderInput = builder.inputType('BanReaderInput', {
  description: 'Whom to ban, why and until when.',
  fields: (t) => ({
    readerId: t.id({ required: true, description: 'Global id of the reader.' }),
    reason: t.string({ required: true, description: 'Why, for the other moderators; at most 500 characters.' }),
    until: t.field({ type: 'DateTime', description: 'When a suspension ends; without it, a ban for good.' }),
  }),
});

const BanReaderPayload = builder.objectRef<{ until: Date | null }>('BanReaderPayload').implement({
  description: 'The ban that is now in force.',
  fields: (t) => ({
    until: t.expose('until', { type: 'DateTime', nullable: true, description: 'When it ends; null for a ban for good.' }),
  }),
});

builder.mutationField('banReader', (t) =>
  t.field({
    type: BanReaderPayload,
    description: 'Bans a reader or suspends one for a time. Others from the same address block wait for a moderator meanwhile.',
    authScopes: { permission: 'readers:ban' },
    args: { input: t.arg({ type: BanReaderInput, required: true, description: 'Whom, why and until when.' }) },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'BanReaderResult', description: 'The ban, or why there is none.' },
    },
    resolve: async (_root, { input }, { store, site, now, staff }) => {
      const readerId = decodeGlobalId(input.readerId).id;
      const until = input.until ?? null;
      await store.write(site, now, async (unit) => {
        const addressHash = await lastAddressHash(unit, readerId);
        await banReader(unit, { readerId, reason: input.reason, until, addressHash, staff });
      });
      return { until };
    },
  }),
);

const LiftBanPayload = builder.objectRef<{ lifted: boolean }>('LiftBanPayload').implement({
  description: 'What has become of the ban.',
  fields: (t) => ({ lifted: t.exposeBoolean('lifted', { description: 'Whether there was one to lift.' }) }),
});

builder.mutationField('liftBan', (t) =>
  t.field({
    type: LiftBanPayload,
    description: 'Lets a banned or suspended reader write again.',
    authScopes: { permission: 'readers:ban' },
    args: { readerId: t.arg.id({ required: true, description: 'Global id of the reader.' }) },
    errors: {
      types: [InvalidInput, NotAllowed],
      union: { name: 'LiftBanResult', description: 'That the ban is lifted, or why not.' },
    },
    resolve: async (_root, args, { store, site, now, staff }) => {
      const readerId = decodeGlobalId(args.readerId).id;
      return { lifted: await store.write(site, now, (unit) => liftBan(unit, readerId, staff)) };
    },
  }),
);
