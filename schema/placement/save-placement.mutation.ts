import { EditConflict, InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { newsroomOf } from '../gate/newsroom.ts';
import type { Unit } from '../gate/store.ts';
import { builder } from '../graph/builder.ts';
import { fromLanguages, LocalizedTextInput } from '../site/localized-text.type.ts';
import { assertWholeSite, changeAtDesk } from '../staff/desk-unit.ts';
import { NewsroomPlacementRef } from './newsroom-placements.field.ts';
import { Placement } from './placement.entity.ts';
import { CreativeKindRef } from './placement.type.ts';
import { placementByName } from './placements.query.ts';
import { removeCreative, saveCreative, type CreativeChange } from './save-creative.ts';
import { removePlacement, savePlacement } from './save-placement.ts';

const CreativeInput = builder.inputType('CreativeInput', {
  description: 'What is said of an advertisement; what is left out stays, and null empties.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name: that of one there is, or of a new one.' }),
    kind: t.field({ type: CreativeKindRef, description: 'What it is; a new one is a picture.' }),
    image: t.string({ description: 'Of a picture: its address, or path on the site.' }),
    alt: t.string({ description: 'What the picture shows, for whoever cannot see it.' }),
    html: t.string({ description: 'Of the other kinds. In it {{click}} stands for the address that counts a click and leads on.' }),
    target: t.string({ description: 'Where a click leads: an address, or a path on the site.' }),
    weight: t.int({ description: 'How often it is shown against the others, 1 to 1000.' }),
    startsAt: t.field({ type: 'DateTime', description: 'When it begins; null for at once.' }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends; null for never.' }),
    sections: t.stringList({ description: 'Slugs of the sections on whose pages it is shown; everywhere when empty.' }),
    language: t.string({ description: 'Of the pages on which it is shown; null for every language.' }),
    isActive: t.boolean({ description: 'Whether it is shown at all.' }),
  }),
});

const PlacementPayload = builder.objectRef<{ name: string }>('PlacementPayload').implement({
  description: 'The place for advertisements as it is now.',
  fields: (t) => ({
    placement: t.field({
      type: NewsroomPlacementRef,
      nullable: true,
      description: 'With all that is in it; null once it is taken away.',
      resolve: async ({ name }, _args, context) => (await placementByName(newsroomOf(context), name)) ?? null,
    }),
  }),
});

const configure = { permission: 'site:configure' } as const;
const NAME = 'What pages call the place.';
const SEEN = 'The version that was seen; 0 for one that is to be new.';

function results(name: string) {
  return { types: [InvalidInput, NotAllowed, EditConflict], union: { name, description: 'The place, or why nothing was changed.' } };
}

function notThere(name: string, what: string): InvalidInput {
  return new InvalidInput([{ name, code: 'NOT_FOUND', message: `There is no such ${what} on this site.` }]);
}

/** @throws {InvalidInput} where there is no place of this name. */
async function placementNamed(unit: Unit, name: string): Promise<string> {
  const known = await unit.em.findOne(Placement, { name });
  if (!known) throw notThere('placement', 'place for advertisements');
  return known.id;
}

builder.mutationField('savePlacement', (t) =>
  t.field({
    type: PlacementPayload,
    authScopes: configure,
    description: 'Makes a place for advertisements or changes its size and label.',
    args: {
      name: t.arg.string({ required: true, description: NAME }),
      version: t.arg.int({ required: true, description: SEEN }),
      width: t.arg.int({ description: 'CSS pixels to keep for it; a new one needs them.' }),
      height: t.arg.int({ description: 'CSS pixels to keep for it; a new one needs them.' }),
      labels: t.arg({ type: [LocalizedTextInput], description: 'What it is labelled with, all of it; the usual word in other languages.' }),
    },
    errors: results('SavePlacementResult'),
    resolve: async (_root, { name, version, width, height, labels }, context) => {
      assertWholeSite(context.staff);
      const draft = { name, version, width: width ?? undefined, height: height ?? undefined, label: fromLanguages('labels', labels) };
      await changeAtDesk(context, { action: 'placement.change', detail: { name } }, (unit) => savePlacement(unit, draft));
      return { name };
    },
  }),
);

builder.mutationField('removePlacement', (t) =>
  t.field({
    type: PlacementPayload,
    authScopes: configure,
    description: 'Takes a place for advertisements away with all that is in it; what was counted stays.',
    args: {
      name: t.arg.string({ required: true, description: NAME }),
      version: t.arg.int({ required: true, description: 'The version that was seen.' }),
    },
    errors: results('RemovePlacementResult'),
    resolve: async (_root, { name, version }, context) => {
      assertWholeSite(context.staff);
      await changeAtDesk(context, { action: 'placement.remove', detail: { name } }, async (unit) => {
        const id = await removePlacement(unit, name, version);
        if (!id) throw notThere('name', 'place for advertisements');
        return { id, outcome: 'updated' };
      });
      return { name };
    },
  }),
);

builder.mutationField('saveCreative', (t) =>
  t.field({
    type: PlacementPayload,
    authScopes: configure,
    description: 'Puts an advertisement into a place, or changes one that is there.',
    args: {
      placement: t.arg.string({ required: true, description: NAME }),
      version: t.arg.int({ required: true, description: SEEN }),
      input: t.arg({ type: CreativeInput, required: true, description: 'What is said of it.' }),
    },
    errors: results('SaveCreativeResult'),
    resolve: async (_root, { placement, version, input }, context) => {
      assertWholeSite(context.staff);
      const { name, image, kind, weight, sections, isActive, ...emptied } = input;
      const kept = { kind, weight, sections, active: isActive };
      const change: CreativeChange = {
        name,
        version,
        ...emptied,
        ...(image === undefined ? {} : { imageUrl: image }),
        ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null && value !== undefined)),
      };
      await changeAtDesk(context, { action: 'creative.change', detail: { name, placement } }, async (unit) =>
        saveCreative(unit, await placementNamed(unit, placement), change),
      );
      return { name: placement };
    },
  }),
);

builder.mutationField('removeCreative', (t) =>
  t.field({
    type: PlacementPayload,
    authScopes: configure,
    description: 'Takes an advertisement away; what was counted of it stays.',
    args: {
      placement: t.arg.string({ required: true, description: NAME }),
      name: t.arg.string({ required: true, description: 'Name of the advertisement.' }),
      version: t.arg.int({ required: true, description: 'The version that was seen.' }),
    },
    errors: results('RemoveCreativeResult'),
    resolve: async (_root, { placement, name, version }, context) => {
      assertWholeSite(context.staff);
      await changeAtDesk(context, { action: 'creative.remove', detail: { name, placement } }, async (unit) => {
        const id = await removeCreative(unit, await placementNamed(unit, placement), name, version);
        if (!id) throw notThere('name', 'advertisement');
        return { id, outcome: 'updated' };
      });
      return { name: placement };
    },
  }),
);
