import { newsroomOf } from '../gate/newsroom.ts';
import { builder } from '../graph/builder.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { loadLists, loadPages } from '../graph/loader.ts';
import { inLanguages, LocalizedTextRef } from '../site/localized-text.type.ts';
import { reportCreatives } from './creative-counts.ts';
import { CreativeKindRef } from './placement.type.ts';
import { allPlacements, wholeCreatives, type PlacementRow, type WholeCreativeRow } from './placements.query.ts';

const creativesOfPlacement = loadLists(
  (context, placements: readonly string[]) => wholeCreatives(newsroomOf(context), placements, context.now),
  ({ placement_id }) => placement_id,
);

/** Where an advertisement stands, as the moment has it. */
const CreativeStateRef = builder.enumType('CreativeState', {
  description: 'Whether an advertisement is shown now.',
  values: {
    RUNNING: { value: 'running', description: 'It is.' },
    COMING: { value: 'coming', description: 'Its time has not come.' },
    OVER: { value: 'over', description: 'Its time is over.' },
    OFF: { value: 'off', description: 'It is switched off.' },
  } as const,
});

function stateOf({ active, starts_at, ends_at }: WholeCreativeRow, now: Date) {
  if (!active) return 'off';
  if (ends_at && ends_at <= now) return 'over';
  return starts_at && starts_at > now ? 'coming' : 'running';
}

const countsOf = loadPages(
  ({ store, site, now }, creatives: readonly string[], { since }: { since: string | null }) => reportCreatives(store, site, new Date(since ?? 0), now, creatives),
  ({ creative }) => creative,
);

const CreativeCountedRef = builder.objectRef<{ readonly impressions: number; readonly clicks: number }>('CreativeCounted').implement({
  description: 'How often an advertisement was seen and clicked.',
  fields: (t) => ({
    impressions: t.exposeInt('impressions', { description: 'How often it was seen.' }),
    clicks: t.exposeInt('clicks', { description: 'How often it was clicked.' }),
  }),
});

const NewsroomCreativeRef = builder.objectRef<WholeCreativeRow>('NewsroomCreative').implement({
  description: 'An advertisement as the publisher works on it.',
  fields: (t) => ({
    id: t.id({ description: 'Global id: opaque.', resolve: ({ id }) => encodeGlobalId('Creative', id) }),
    name: t.exposeString('name', { description: 'What the newsroom calls it: one within its place.' }),
    kind: t.field({ type: CreativeKindRef, description: 'What it is.', resolve: ({ kind }) => kind }),
    state: t.field({ type: CreativeStateRef, description: 'Whether it is shown now.', resolve: (creative, _args, { now }) => stateOf(creative, now) }),
    image: t.exposeString('image_url', { nullable: true, description: 'Of a picture: its address, or path on the site.' }),
    alt: t.exposeString('alt', { nullable: true, description: 'What the picture shows, for whoever cannot see it.' }),
    html: t.exposeString('html', { nullable: true, description: 'Of the other kinds: to be shown in its frame alone.' }),
    target: t.exposeString('target', { nullable: true, description: 'Where a click leads.' }),
    weight: t.exposeInt('weight', { description: 'How often it is shown, against the others.' }),
    startsAt: t.expose('starts_at', { type: 'DateTime', nullable: true, description: 'When it begins; null for at once.' }),
    endsAt: t.expose('ends_at', { type: 'DateTime', nullable: true, description: 'When it ends; null when that is open.' }),
    sections: t.stringList({ description: 'Slugs of the sections on whose pages it is shown; everywhere when empty.', resolve: ({ sections }) => sections }),
    language: t.exposeString('language', { nullable: true, description: 'Of the pages on which it is shown; null for every language.' }),
    isActive: t.exposeBoolean('active', { description: 'Whether it is shown at all.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; a change names the version that it was made on.' }),
    counted: t.field({
      type: CreativeCountedRef,
      description: 'How often it was seen and clicked, by whole days (UTC); what a server counted last comes a few seconds later.',
      args: { since: t.arg({ type: 'DateTime', description: 'From this day on; all that is kept when left out.' }) },
      resolve: async ({ id }, { since }, context) => {
        const [counted] = await countsOf(context, id, { since: since?.toISOString() ?? null });
        return counted ?? { impressions: 0, clicks: 0 };
      },
    }),
  }),
});

export const NewsroomPlacementRef = builder.objectRef<PlacementRow>('NewsroomPlacement').implement({
  description: 'A place for advertisements as the publisher works on it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What pages call it.' }),
    width: t.exposeInt('width', { description: 'CSS pixels that are kept for it.' }),
    height: t.exposeInt('height', { description: 'CSS pixels that are kept for it.' }),
    version: t.exposeInt('version', { description: 'Grows with every change of the place itself; a change names the version that it was made on.' }),
    labels: t.field({ type: [LocalizedTextRef], description: 'What it is labelled with; the usual word in other languages.', resolve: ({ label }) => inLanguages(label) }),
    creatives: t.field({
      type: [NewsroomCreativeRef],
      description: 'All that was ever put there, in the order in which it was made.',
      resolve: async ({ id }, _args, context) => [...(await creativesOfPlacement(context, id))],
    }),
  }),
});

builder.queryField('newsroomPlacements', (t) =>
  t.field({
    type: [NewsroomPlacementRef],
    authScopes: { permission: 'site:configure' },
    description: 'The places for advertisements of the site, in the order in which they were made. For staff.',
    resolve: (_root, _args, context) => allPlacements(newsroomOf(context)),
  }),
);
