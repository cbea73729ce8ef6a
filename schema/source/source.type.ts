import { NewsroomArticleRef, newsroomArticleById } from '../article/desk/newsroom-article.type.ts';
import { mayWrite } from '../article/desk/scopes.ts';
import { builder } from '../graph/builder.ts';
import { badRequest } from '../graph/errors.ts';
import { encodeGlobalId, parseGlobalId } from '../graph/global-id.ts';
import { sourceKinds, sourceRules } from './source.entity.ts';
import { sourceProblems, sourceReasons } from './source-words.ts';
import { countsOfSource, itemsOfSource, sourceOfSite, sourcesOf, type SourceItemRow, type SourceRow } from './sources.query.ts';

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

const SourceReasonRef = builder.enumType('SourceReason', {
  description: 'Why a piece came to what it did.',
  values: {
    KNOWN: { value: sourceReasons[0], description: 'The site had this very piece already.' },
    COPY: { value: sourceReasons[1], description: 'An article of the site tells the same in the same words.' },
    ELSEWHERE: { value: sourceReasons[2], description: 'Another source had it first.' },
    DELETED: { value: sourceReasons[3], description: 'It was deleted here, and stays so.' },
    WITHDRAWN: { value: sourceReasons[4], description: 'Its source has taken it back.' },
    CHANGED: { value: sourceReasons[5], description: 'It was changed here since it came: what its source says now is kept among its revisions.' },
    SCHEDULED: { value: sourceReasons[6], description: 'It is to be published later.' },
    FORGOTTEN: { value: sourceReasons[7], description: 'It is so old that it may have come before and been forgotten.' },
    INVALID: { value: sourceReasons[8], description: 'Something of it cannot be used; the remark says what.' },
    UNREADABLE: { value: sourceReasons[9], description: 'It is broken, or no article; the remark says where.' },
    INCOMPLETE: { value: sourceReasons[10], description: 'It lacks what every article has; the remark says what.' },
    TOO_LONG: { value: sourceReasons[11], description: 'Something of it is longer than is kept; the remark says what.' },
    MISDATED: { value: sourceReasons[12], description: 'A date of it lies before 1970 or after 2199; the remark says which.' },
  } as const,
});

const SourceProblemRef = builder.enumType('SourceProblem', {
  description: 'What is wrong with a source as a whole.',
  values: {
    UNREACHABLE: { value: sourceProblems[0], description: 'Nothing answers at its address.' },
    REFUSED: { value: sourceProblems[1], description: 'Its server answers that it is not to be had.' },
    TIMEOUT: { value: sourceProblems[2], description: 'It took too long.' },
    PRIVATE: { value: sourceProblems[3], description: 'Its address lies inside the network of this server.' },
    TOO_LARGE: { value: sourceProblems[4], description: 'It is larger than what is read.' },
    UNREADABLE: { value: sourceProblems[5], description: 'It is no feed, or a broken one.' },
    INTERNAL: { value: sourceProblems[6], description: 'Something went wrong in this server; its log says what.' },
    GONE: { value: sourceProblems[7], description: 'Its server answers that it is gone for good (410); it is read no longer until somebody takes it up again.' },
  } as const,
});

const outcomeOf = (outcome: string) => outcomes.find((known) => known === outcome) ?? 'refused';

const SourceItemRef = builder.objectRef<SourceItemRow>('SourceItem').implement({
  description: 'One piece that a source has brought.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What it is called at the source: guid, uri or address.' }),
    outcome: t.field({ type: SourceOutcomeRef, description: 'What became of it.', resolve: ({ outcome }) => outcomeOf(outcome) }),
    remark: t.exposeString('remark', { nullable: true, description: 'Why it was refused, or what else became of it.' }),
    reason: t.field({
      type: SourceReasonRef,
      nullable: true,
      description: 'The same as a word; null where the outcome says all.',
      resolve: ({ reason }) => sourceReasons.find((known) => known === reason) ?? null,
    }),
    article: t.field({
      type: NewsroomArticleRef,
      nullable: true,
      authScopes: mayWrite,
      description: 'The article that was made of it, or of which it is a copy; null once that is deleted.',
      resolve: async ({ article_id: id }, _args, context) => (id === null ? null : ((await newsroomArticleById(context, id)) ?? null)),
    }),
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
    fetchImages: t.exposeBoolean('fetch_images', { description: 'Whether the pictures of what it brings are fetched and kept here; of what came before, `gazette images fetch` does.' }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'Since when it is followed.' }),
    lastReadAt: t.expose('last_read_at', { type: 'DateTime', nullable: true, description: 'When it was last read with success.' }),
    nextReadAt: t.expose('next_read_at', { type: 'DateTime', description: 'When it is due.' }),
    failures: t.exposeInt('failures', { description: 'How often in a row it could not be read; each doubles the pause.' }),
    lastError: t.exposeString('last_error', { nullable: true, description: 'Why it could not be read the last time.' }),
    lastProblem: t.field({
      type: SourceProblemRef,
      nullable: true,
      description: 'The same as a word.',
      resolve: ({ last_problem: last }) => sourceProblems.find((known) => known === last) ?? null,
    }),
    version: t.exposeInt('version', { description: 'Grows with every change of how it is followed; a change names the version that it was made on.' }),
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

builder.queryField('source', (t) =>
  t.field({
    type: SourceRef,
    nullable: true,
    description: 'One of the feeds and folders that this site follows; null when it follows none of this id.',
    authScopes: { permission: 'site:configure' },
    args: { id: t.arg.id({ required: true, description: 'Global id of the source.' }) },
    resolve: async (_root, { id: globalId }, { store, site }) => {
      const named = parseGlobalId(globalId);
      return (named?.typename === 'Source' && (await sourceOfSite(store, site.id, named.id))) || null;
    },
  }),
);

builder.queryField('sources', (t) =>
  t.field({
    type: [SourceRef],
    description: 'The feeds and folders that this site follows, the oldest first.',
    authScopes: { permission: 'site:configure' },
    resolve: (_root, _args, { store, site }) => sourcesOf(store, site.id),
  }),
);
