import { EditConflict, InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import { decodeGlobalId } from '../graph/global-id.ts';
import { askForReading, removeSource, saveSource, type SourceDraft } from './save-source.ts';
import { SourceRef, SourceRuleRef } from './source.type.ts';
import { sourceOfSite } from './sources.query.ts';

const SourceInput = builder.inputType('SourceInput', {
  description: 'How a source is followed. In a change, what is left out stays.',
  fields: (t) => ({
    address: t.string({ description: 'Web address of the feed; a new one needs it. That of a folder is changed on the server alone.' }),
    name: t.string({ description: 'What the newsroom calls it; its address when left out of a new one.' }),
    rule: t.field({ type: SourceRuleRef, description: 'What becomes of what it brings; held as drafts when left out of a new one.' }),
    section: t.string({ description: 'Slug of the section of what names none; null for none.' }),
    language: t.string({ description: 'Language of what names none; null to tell it from the text.' }),
    active: t.boolean({ description: 'Whether it is read.' }),
    fetchImages: t.boolean({ description: 'Whether the pictures of what it brings from now on are fetched and kept here; not when left out of a new one.' }),
  }),
});

const SourcePayload = builder.objectRef<{ id: string }>('SourcePayload').implement({
  description: 'The source as it is followed now.',
  fields: (t) => ({
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: 'As it is kept; null once it is followed no longer.',
      resolve: async ({ id }, _args, { store, site }) => (await sourceOfSite(store, site.id, id)) ?? null,
    }),
  }),
});

const errors = [InvalidInput, NotAllowed, EditConflict];

/** @throws {InvalidInput} for an id of something else. */
function sourceId(globalId: string): string {
  const { typename, id } = decodeGlobalId(globalId);
  if (typename !== 'Source') throw new InvalidInput([{ name: 'id', code: 'INVALID', message: 'That is not the id of a source.' }]);
  return id;
}

builder.mutationField('saveSource', (t) =>
  t.field({
    type: SourcePayload,
    description: 'Follows a feed, or changes how a feed or a folder is followed. A new one is read at once.',
    authScopes: { permission: 'site:configure' },
    args: {
      id: t.arg.id({ description: 'Global id of the source; left out for a new one.' }),
      version: t.arg.int({ required: true, description: 'The version that was seen; 0 for a new one.' }),
      input: t.arg({ type: SourceInput, required: true, description: 'How it is followed.' }),
    },
    errors: { types: errors, union: { name: 'SaveSourceResult', description: 'The source, or why nothing was changed.' } },
    resolve: async (_root, { id: globalId, version, input }, { store, site, now, staff }) => {
      const id = globalId ? sourceId(globalId) : undefined;
      const { section, language } = input;
      const address = input.address ?? undefined;
      const known = id === undefined ? undefined : await sourceOfSite(store, site.id, id);
      // Folders lie on the server, below one place for all of its sites: which of them is whose is not for an owner to say.
      if (known?.kind === 'folder' && address !== undefined && address !== known.address) {
        throw new InvalidInput([{ name: 'address', code: 'INVALID', message: 'The name of a folder is changed on the server: "gazette source set".' }]);
      }
      const kind = id === undefined ? 'feed' : undefined;
      const draft: SourceDraft = { id, version, kind, address, name: input.name ?? undefined, rule: input.rule ?? undefined, section, language, active: input.active ?? undefined, fetchImages: input.fetchImages ?? undefined };
      return { id: (await store.write(site, now, (unit) => saveSource({ ...unit, by: staff }, draft))).id };
    },
  }),
);

builder.mutationField('removeSource', (t) =>
  t.field({
    type: SourcePayload,
    description: 'Follows a source no longer; the articles that it has brought stay.',
    authScopes: { permission: 'site:configure' },
    args: {
      id: t.arg.id({ required: true, description: 'Global id of the source.' }),
      version: t.arg.int({ required: true, description: 'The version that was seen.' }),
    },
    errors: { types: errors, union: { name: 'RemoveSourceResult', description: 'That it is followed no longer, or why it still is.' } },
    resolve: async (_root, { id: globalId, version }, { store, site, now, staff }) => {
      const id = sourceId(globalId);
      await store.write(site, now, (unit) => removeSource({ ...unit, by: staff }, id, version));
      return { id };
    },
  }),
);

builder.mutationField('readSource', (t) =>
  t.field({
    type: SourcePayload,
    description: 'Has a source read within a second or two, whenever it is due; what came of it is then in its fields.',
    authScopes: { permission: 'site:configure' },
    args: { id: t.arg.id({ required: true, description: 'Global id of the source.' }) },
    errors: { types: [InvalidInput, NotAllowed], union: { name: 'ReadSourceResult', description: 'The source, or why it is not read.' } },
    resolve: async (_root, { id: globalId }, { store, site, now }) => {
      const id = sourceId(globalId);
      await store.write(site, now, (unit) => askForReading(unit, id));
      return { id };
    },
  }),
);
