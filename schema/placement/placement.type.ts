import { visible as gate } from '../gate/visible.ts';
import { builder } from '../graph/builder.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { localized } from '../site/localized.ts';
import { creativeKinds } from './creative.entity.ts';
import { creativesFor, creativesIn, creativesOf, nextStart, placementByName, type CreativeRow, type PlacementRow } from './placements.query.ts';

export const CreativeKindRef = builder.enumType('CreativeKind', {
  description: 'What an advertisement is.',
  values: {
    IMAGE: { value: creativeKinds[0], description: 'A picture.' },
    HTML: { value: creativeKinds[1], description: 'HTML that runs no script, at `/placements/ID/frame` of this server: to be shown in a frame with `sandbox="allow-popups"`.' },
    TAG: { value: creativeKinds[2], description: 'A script of an advertising server, at the same place: to be shown in a frame with `sandbox="allow-scripts allow-popups"` and nothing more.' },
  } as const,
});

const CreativeRef = builder.objectRef<CreativeRow>('Creative').implement({
  description: 'An advertisement that runs now.',
  fields: (t) => ({
    id: t.id({ description: 'Global id: opaque.', resolve: ({ id }) => encodeGlobalId('Creative', id) }),
    kind: t.field({ type: CreativeKindRef, description: 'What it is.', resolve: ({ kind }) => kind }),
    weight: t.exposeInt('weight', { description: 'How often it is to be shown, against the others: whoever shows the placement draws one by weight.' }),
    image: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where the picture is; null for other kinds.',
      resolve: ({ image_url }, _args, { siteUrl }) => (image_url?.startsWith('/') ? siteUrl + image_url : image_url),
    }),
    alt: t.exposeString('alt', { nullable: true, description: 'What the picture shows, for whoever cannot see it.' }),
    isLink: t.boolean({ description: 'Whether a click leads somewhere: to `/placements/ID/click` of this server, which counts it and leads on.', resolve: ({ target }) => target !== null }),
    until: t.field({ type: 'DateTime', nullable: true, description: 'When it is shown no more; null when that is open.', resolve: ({ ends_at }) => ends_at }),
  }),
});

interface Asked extends PlacementRow {
  readonly section: string | undefined;
  readonly language: string | undefined;
}

const PlacementRef = builder.objectRef<Asked>('Placement').implement({
  description: 'A place on the pages that is let to advertisers.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What pages call it.' }),
    width: t.exposeInt('width', { description: 'CSS pixels to keep for it.' }),
    height: t.exposeInt('height', { description: 'CSS pixels to keep for it.' }),
    label: t.string({
      nullable: true,
      description: 'What the publisher wants it labelled with; null for the usual word of the page’s language. It is always labelled.',
      args: { language: t.arg.string({ description: 'Language of the page; the first of the site when left out.' }) },
      resolve: ({ label }, { language }, { site }) => localized(label, language ?? site.languages[0] ?? 'en', site.languages) || null,
    }),
    creatives: t.field({
      type: [CreativeRef],
      description: 'All that run now on the pages asked for; none of them is chosen here, so that one answer serves all readers.',
      resolve: async ({ id, section, language }, _args, { visible, store, site, now, marks }) => {
        const running = await creativesOf(visible, id, now);
        // What is kept of this answer is true until the next of them begins or ends.
        const next = await nextStart(gate(store, { site, viewer: 'newsroom' }), id, now);
        for (const moment of [next, ...running.map(({ ends_at }) => ends_at)]) if (moment) marks.until(moment);
        return creativesIn(visible, creativesFor(running, language), section);
      },
    }),
  }),
});

builder.queryField('placement', (t) =>
  t.field({
    type: PlacementRef,
    nullable: true,
    description: 'A place for advertisements with what runs in it; null when there is none of this name.',
    args: {
      name: t.arg.string({ required: true, description: 'What pages call it.' }),
      section: t.arg.string({ description: 'Slug of the section of the page: what runs in it or in a section above it is included.' }),
      language: t.arg.string({ description: 'Language of the page: what is meant for pages in another one is left out. Nothing is when it is not said.' }),
    },
    resolve: async (_root, { name, section, language }, { visible }) => {
      const found = await placementByName(visible, name);
      return found && { ...found, section: section ?? undefined, language: language ?? undefined };
    },
  }),
);
