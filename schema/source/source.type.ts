import { builder } from '../graph/builder.ts';
import { badRequest } from '../graph/errors.ts';
import { encodeGlobalId } from '../graph/global-id.ts';
import { sourceKinds, sourceRules } from './source.entity.ts';
import { countsOfSource, itemsOfSource, sourcesOf, type SourceItemRow, type SourceRow } from './sources.query.ts';

const SourceKindRef = builder.enumType('SourceKind', {
  description: 'What is followed.',
  values: {
    FEED: { value: sourceKinds[0], description: 'A feed on the web: RSS, Atom, RDF, JSON Feed or ninjs.' },
    FOLDER: { value: sourceKinds[1], description: 'A folder of the server into which an agency drops ninjs.' },
  } as const,
});

export const SourceRuleRef = builder.enumType('SourceRule', {
  description: 'What becomes of what a source brings.',
  values: {
    PUBLISH: { value: sourceRules[0], description: 'It is public at once.' },
    HOLD: { value: sourceRules[1], description: 'It is held as a draft until an editor publishes it.' },
  } as const,
});

const outcomes = ['published', 'held', 'duplicate', 'refused'] as const;

const SourceOutcomeRef = builder.enumType('SourceOutcome', {
  description: 'What became of one piece that a source has brought.',
  values: {
    PUBLISHED: { value: outcomes[0], description: 'It is an article.' },
    HELD: { value: outcomes[1], description: 'It is a draft.' },
    DUPLICATE: { value: outcomes[2], description: 'The site has it already, from here or from elsewhere.' },
    REFUSED: { value: outcomes[3], description: 'It could not be taken; the remark says why.' },
  } as const,
});

const outcomeOf = (outcome: string) => outcomes.find((known) => known === outcome) ?? 'refused';

const SourceItemRef = builder.objectRef<SourceItemRow>('SourceItem').implement({
  description: 'One piece that a source has brought.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What it is called at the source: guid, uri or address.' }),
    outcome: t.field({ type: SourceOutcomeRef, description: 'What became of it.', resolve: ({ outcome }) => outcomeOf(outcome) }),
    remark: t.exposeString('remark', { nullable: true, description: 'Why it was refused, or what else became of it.' }),
    articleId: t.id({
      nullable: true,
      description: 'Global id of the article that was made of it, or of which it is a copy.',
      resolve: ({ article_id: id }) => (id === null ? null : encodeGlobalId('Article', id)),
    }),
    seenAt: t.expose('seen_at', { type: 'DateTime', description: 'When the source last said something of it.' }),
  }),
});

const SourceCountRef = builder.objectRef<{ outcome: string; count: number }>('SourceCount').implement({
  description: 'How many pieces of a source came to the same.',
  fields: (t) => ({
    outcome: t.field({ type: SourceOutcomeRef, description: 'What became of them.', resolve: ({ outcome }) => outcomeOf(outcome) }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

export const SourceRef = builder.objectRef<SourceRow>('Source').implement({
  description: 'A feed or an agency’s folder that the site follows.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeGlobalId('Source', id) }),
    name: t.exposeString('name', { description: 'What the newsroom calls it.' }),
    kind: t.field({ type: SourceKindRef, description: 'What it is.', resolve: ({ kind }) => kind }),
    address: t.exposeString('address', { description: 'Web address of a feed, name of a folder.' }),
    rule: t.field({ type: SourceRuleRef, description: 'What becomes of what it brings.', resolve: ({ rule }) => rule }),
    section: t.exposeString('section', { nullable: true, description: 'Slug of the section of what names none.' }),
    language: t.exposeString('language', { nullable: true, description: 'Language of what names none; null where the text tells it.' }),
    active: t.exposeBoolean('active', { description: 'Whether it is read.' }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'Since when it is followed.' }),
    lastReadAt: t.expose('last_read_at', { type: 'DateTime', nullable: true, description: 'When it was last read with success.' }),
    nextReadAt: t.expose('next_read_at', { type: 'DateTime', description: 'When it is due.' }),
    failures: t.exposeInt('failures', { description: 'How often in a row it could not be read; each doubles the pause.' }),
    lastError: t.exposeString('last_error', { nullable: true, description: 'Why it could not be read the last time.' }),
    counts: t.field({
      type: [SourceCountRef],
      description: 'What became of all that it has brought.',
      resolve: async ({ id }, _args, { store }) => Object.entries(await countsOfSource(store, id)).map(([outcome, count]) => ({ outcome, count })),
    }),
    items: t.field({
      type: [SourceItemRef],
      description: 'What it has brought lately, the newest first.',
      args: {
        first: t.arg.int({ required: true, defaultValue: 20, description: 'How many, at most 100.' }),
        outcome: t.arg({ type: SourceOutcomeRef, description: 'Only those that came to this.' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: ({ id }, { first, outcome }, { store, limits }) => {
        if (first < 1 || first > limits.pageSize) throw badRequest('BAD_PAGE', `A page has 1 to ${limits.pageSize} entries, not ${first}.`);
        return itemsOfSource(store, id, first, outcome ?? undefined);
      },
    }),
  }),
});

builder.queryField('sources', (t) =>
  t.field({
    type: [SourceRef],
    description: 'The feeds and folders that this site follows, the oldest first.',
    authScopes: { permission: 'site:configure' },
    resolve: (_root, _args, { store, site }) => sourcesOf(store, site.id),
  }),
);
