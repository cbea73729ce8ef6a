import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type AskOptions, type Newsroom } from '../../support/newsroom.ts';

const FIELDS = '__typename ... on ArticlePayload { article { id version status slug headline section { slug } scheduledAt publishedAt body { html } revisions { number cause staffName headline } } } ... on Error { code message } ... on InvalidInput { fields { name code } }';
const CREATE = `mutation ($input: ArticleInput!, $clientKey: String) { done: createArticle(input: $input, clientKey: $clientKey) { ${FIELDS} } }`;
const REVISE = `mutation ($id: ID!, $version: Int!, $changes: ArticleInput!, $autosave: Boolean! = false) { done: reviseArticle(id: $id, version: $version, changes: $changes, autosave: $autosave) { ${FIELDS} } }`;
const step = (name: string, args = '', given = '') => `mutation ($id: ID!, $version: Int!${args}) { done: ${name}(id: $id, version: $version${given}) { ${FIELDS} } }`;
const PUBLISH = step('publishArticle');
const SCHEDULE = step('scheduleArticle', ', $at: DateTime!', ', at: $at');
const CORRECT = step('correctArticle', ', $note: String!, $changes: ArticleInput', ', note: $note, changes: $changes');
const WITHDRAW = step('withdrawArticle', ', $reason: String!', ', reason: $reason');
const RESTORE = step('restoreRevision', ', $number: Int!', ', number: $number');
const DELETE = 'mutation ($id: ID!, $version: Int!) { done: deleteDraft(id: $id, version: $version) { __typename ... on Error { code message } } }';
const LIST = `query ($query: String, $status: ArticleStatus, $section: String, $contributor: String, $before: String, $last: Int, $mine: Boolean! = false, $first: Int, $after: String) {
  newsroomArticles(query: $query, status: $status, section: $section, contributor: $contributor, mine: $mine, first: $first, after: $after, last: $last, before: $before) { nodes { id headline viewerCan { write publish } } pageInfo { hasNextPage endCursor } }
}`;

interface Done {
  readonly __typename: string;
  readonly code?: string;
  readonly fields?: readonly { name: string; code: string }[];
  readonly article: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly slug: string;
    readonly headline: string;
    readonly scheduledAt: string | null;
    readonly body: { readonly html: string };
    readonly revisions: readonly { number: number; cause: string; staffName: string; headline: string }[];
  };
}

interface Listed {
  readonly newsroomArticles: {
    readonly nodes: readonly { id: string; headline: string; viewerCan: { write: boolean; publish: boolean } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe.each(databases)('the desk, on $name', (kind) => {
  let newsroom: Newsroom;
  let editor: AskOptions;
  let writer: AskOptions;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    editor = { token: await newsroom.addStaff('editor') };
    writer = { token: await newsroom.addStaff('contributor') };
  });
  afterAll(() => newsroom.close());

  const act = async (document: string, variables: Record<string, unknown>, who: AskOptions = editor): Promise<Done> => {
    const { data, errors } = await newsroom.ask<{ done: Done }>(document, variables, who);
    expect(errors).toBeUndefined();
    return data.done;
  };
  const create = async (input: Record<string, unknown>, who?: AskOptions) => (await act(CREATE, { input: { body: '<p>Text.</p>', language: 'en', ...input } }, who)).article;
  const list = async (variables: Record<string, unknown>, who: AskOptions = editor) =>
    (await newsroom.ask<Listed>(LIST, variables, who)).data.newsroomArticles;
  const read = async (id: string) => (await newsroom.ask<{ article: { headline: string } | null }>('query ($id: ID!) { article(by: { id: $id }) { headline } }', { id })).data.article;

  test('an article goes through its whole life by API, and readers see of it what is public', async () => {
    const draft = await create({ headline: 'Bridge to open', body: '<p>Soon.</p><script>alert(1)</script>' });
    expect(draft).toMatchObject({ status: 'DRAFT', slug: 'bridge-to-open', body: { html: '<p>Soon.</p>' } });
    expect(await read(draft.id)).toBeNull();
    const revised = (await act(REVISE, { id: draft.id, version: draft.version, changes: { headline: 'Bridge opens' } })).article;
    const at = new Date(newsroom.services.now().getTime() + 3_600_000).toISOString();
    const scheduled = (await act(SCHEDULE, { id: draft.id, version: revised.version, at })).article;
    expect(scheduled).toMatchObject({ status: 'SCHEDULED', scheduledAt: at });
    const published = (await act(PUBLISH, { id: draft.id, version: scheduled.version })).article;
    expect(await read(draft.id)).toEqual({ headline: 'Bridge opens' });
    expect(await act(PUBLISH, { id: draft.id, version: published.version })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const corrected = (await act(CORRECT, { id: draft.id, version: published.version, note: 'It opened on Monday.', changes: { headline: 'Bridge opened' } })).article;
    expect(await read(draft.id)).toEqual({ headline: 'Bridge opened' });
    const withdrawn = (await act(WITHDRAW, { id: draft.id, version: corrected.version, reason: 'It did not open.' })).article;
    expect(await read(draft.id)).toBeNull();
    expect(withdrawn.revisions.map(({ number, cause }) => [number, cause])).toEqual([
      [5, 'withdrawn'],
      [4, 'corrected'],
      [3, 'revised'],
      [2, 'revised'],
      [1, 'created'],
    ]);
    expect(withdrawn.revisions.every(({ staffName }) => staffName !== null)).toBe(true);
    expect(await act(DELETE, { id: draft.id, version: withdrawn.version })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  test('whoever has not seen the latest version changes nothing', async () => {
    const draft = await create({ headline: 'Two editors' });
    const first = await act(REVISE, { id: draft.id, version: draft.version, changes: { headline: 'By the first' } });
    expect(first.article.version).toBeGreaterThan(draft.version);
    expect(await act(REVISE, { id: draft.id, version: draft.version, changes: { headline: 'By the second' } })).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await act(PUBLISH, { id: draft.id, version: draft.version })).toMatchObject({ code: 'EDIT_CONFLICT' });
    const both = await Promise.all(
      ['One', 'Other'].map((headline) => act(REVISE, { id: draft.id, version: first.article.version, changes: { headline } })),
    );
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['ArticlePayload', 'EditConflict']);
  });

  test('an earlier revision can be compared and restored; what is autosaved does not pile up', async () => {
    const draft = await create({ headline: 'The harbour reopens', body: '<p>Ships return to the port.</p>' });
    let { version } = draft;
    for (const body of ['<p>Ships</p>', '<p>Ships return</p>', '<p>Boats return to the port.</p>']) {
      version = (await act(REVISE, { id: draft.id, version, changes: { body }, autosave: true })).article.version;
    }
    const { data } = await newsroom.ask<{ newsroomArticle: { revisions: { number: number; cause: string; difference: { name: string; runs: { text: string; change: string }[] }[] }[] } }>(
      'query ($id: ID!) { newsroomArticle(id: $id) { revisions { number cause difference { name runs { text change } } } } }',
      { id: draft.id },
      editor,
    );
    const [latest] = data.newsroomArticle.revisions;
    expect([latest?.number, latest?.cause]).toEqual([2, 'autosaved']);
    expect(latest?.difference).toEqual([
      { name: 'body', runs: [{ text: 'Ships', change: 'REMOVED' }, { text: 'Boats', change: 'ADDED' }, { text: ' return to the port.', change: 'KEPT' }] },
    ]);
    const restored = (await act(RESTORE, { id: draft.id, version, number: 1 })).article;
    expect([restored.body.html, restored.revisions[0]?.cause]).toEqual(['<p>Ships return to the port.</p>', 'restored']);
    expect(await act(RESTORE, { id: draft.id, version: restored.version, number: 9 })).toMatchObject({ fields: [{ name: 'number', code: 'NOT_FOUND' }] });
    const published = (await act(PUBLISH, { id: draft.id, version: restored.version })).article;
    expect(await act(REVISE, { id: draft.id, version: published.version, changes: { body: 'x' }, autosave: true })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  test('nothing is published before its embargo ends, or at a time that no calendar has', async () => {
    const end = new Date(newsroom.services.now().getTime() + 86_400_000).toISOString();
    const draft = await create({ headline: 'Budget speech', embargoUntil: end });
    expect(await act(PUBLISH, { id: draft.id, version: draft.version })).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const early = new Date(newsroom.services.now().getTime() + 1_000).toISOString();
    for (const at of [early, '9999-01-01T00:00:00Z', '1960-01-01T00:00:00Z']) {
      expect(await act(SCHEDULE, { id: draft.id, version: draft.version, at })).toMatchObject({ fields: [{ name: 'at' }] });
    }
    const scheduled = (await act(SCHEDULE, { id: draft.id, version: draft.version, at: end })).article;
    const later = new Date(newsroom.services.now().getTime() + 2 * 86_400_000).toISOString();
    expect(await act(REVISE, { id: draft.id, version: scheduled.version, changes: { embargoUntil: later } })).toMatchObject({ fields: [{ name: 'embargoUntil' }] });
  });

  test('the same key makes one draft, however often it is sent', async () => {
    const send = () => act(CREATE, { input: { headline: 'Once', body: '' }, clientKey: 'k1' });
    const [one, two] = [await send(), await send()];
    expect(two.article.id).toBe(one.article.id);
    expect(await act(CREATE, { input: { body: 'No headline' } })).toMatchObject({ fields: [{ name: 'headline', code: 'REQUIRED' }] });
    expect(await act(CREATE, { input: { headline: 'H', section: 'nowhere', tags: [], image: { url: 'javascript:alert(1)' } } })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a writer changes own drafts alone, sees no others, and publishes nothing', async () => {
    const theirs = await create({ headline: 'Of an editor' });
    const own = await create({ headline: 'Of a writer' }, writer);
    const revised = (await act(REVISE, { id: own.id, version: own.version, changes: { headline: 'Of a writer still' } }, writer)).article;
    expect(await act(REVISE, { id: theirs.id, version: theirs.version, changes: { headline: 'X' } }, writer)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await act(PUBLISH, { id: own.id, version: revised.version }, writer)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await list({ first: 100 }, writer)).nodes).toEqual([{ id: own.id, headline: 'Of a writer still', viewerCan: { write: true, publish: false } }]);
    const { data } = await newsroom.ask<{ newsroomArticle: unknown }>('query ($id: ID!) { newsroomArticle(id: $id) { id } }', { id: theirs.id }, writer);
    expect(data.newsroomArticle).toBeNull();
    const published = (await act(PUBLISH, { id: own.id, version: revised.version })).article;
    expect(await act(REVISE, { id: own.id, version: published.version, changes: { headline: 'Y' } }, writer)).toMatchObject({ code: 'NOT_ALLOWED' });
    const other = await create({ headline: 'Thrown away' }, writer);
    expect(await act(DELETE, { id: other.id, version: other.version }, writer)).toMatchObject({ __typename: 'DeleteDraftPayload' });
    expect(await act(DELETE, { id: other.id, version: other.version }, writer)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('the desk finds articles by the words of their headlines, in whatever state, page by page', async () => {
    for (const headline of ['الدِّفاع المدنيّ في صيدا', 'الدفاع عن المرمى', 'Zebra crossing in Sidon', 'Zebra seen in Sidon', 'Zebras in Tyre']) await create({ headline, language: /^\p{ASCII}/u.test(headline) ? 'en' : 'ar' });
    const headlines = async (query: string) => (await list({ query, first: 100 })).nodes.map((node) => node.headline);
    expect(await headlines('الدفاع')).toEqual(['الدفاع عن المرمى', 'الدِّفاع المدنيّ في صيدا']);
    expect(await headlines('الدفاع المد')).toEqual(['الدِّفاع المدنيّ في صيدا']);
    expect(await headlines('zeb')).toEqual(['Zebras in Tyre', 'Zebra seen in Sidon', 'Zebra crossing in Sidon']);
    expect(await headlines('zebra sid')).toEqual(['Zebra seen in Sidon', 'Zebra crossing in Sidon']);
    expect(await headlines('zebra nowhere')).toEqual([]);
    expect(await headlines('؟!')).toEqual([]);
    const first = await list({ query: 'zeb', first: 2 });
    const second = await list({ query: 'zeb', first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ headline }) => headline)).toEqual(await headlines('zeb'));
    expect((await list({ status: 'SCHEDULED', query: 'zeb' })).nodes).toEqual([]);
    expect((await list({ section: 'nowhere' })).nodes).toEqual([]);
  });

  test('the desk narrows its list by state, section with those below it, and contributor, and by words of these, page by page', async () => {
    await newsroom.write(async (unit) => {
      for (const [slug, parent] of [['coast', null], ['ports', 'coast'], ['inland', null]] as const) await saveSection(unit, { slug, names: { en: slug }, parent });
      for (const slug of ['nour', 'sami']) await saveContributor(unit, { slug, names: { en: slug } });
    });
    const made: { id: string; version: number }[] = [];
    for (let number = 1; number <= 24; number += 1) {
      const section = ['coast', 'ports', 'inland'][number % 3];
      made.push(await create({ headline: `Tidings ${number}`, section, contributors: number % 2 === 0 ? ['nour', 'sami'] : ['sami'] }));
      // Lists are in the order of the last change.
      newsroom.setNow(new Date(newsroom.services.now().getTime() + 1_000));
    }
    for (const { id, version } of made.slice(0, 12)) await act(PUBLISH, { id, version });
    const all = async (filter: Record<string, unknown>) => {
      const numbers: number[] = [];
      for (let after: string | undefined; ; ) {
        const { nodes, pageInfo } = await list({ ...filter, first: 3, after });
        numbers.push(...nodes.map(({ headline }) => Number(headline.split(' ')[1])));
        if (!pageInfo.hasNextPage) return numbers;
        after = pageInfo.endCursor;
      }
    };
    const numbers = (is: (number: number) => boolean) => Array.from({ length: 24 }, (_, index) => 24 - index).filter(is);
    const onCoast = (number: number) => number % 3 !== 2;
    expect(await all({ section: 'coast' })).toEqual(numbers(onCoast));
    expect(await all({ section: 'coast', status: 'PUBLISHED' })).toEqual(numbers((number) => onCoast(number) && number <= 12));
    expect(await all({ section: 'coast', status: 'DRAFT' })).toEqual(numbers((number) => onCoast(number) && number > 12));
    expect(await all({ contributor: 'nour' })).toEqual(numbers((number) => number % 2 === 0));
    expect(await all({ contributor: 'nour', section: 'ports', status: 'DRAFT' })).toEqual(numbers((number) => number % 6 === 4 && number > 12));
    expect(await all({ query: 'tidings', contributor: 'sami', status: 'PUBLISHED' })).toEqual(numbers((number) => number <= 12));
    expect(await all({ query: 'tidings 1', contributor: 'nour' })).toEqual([18, 16, 14, 12, 10]);
    const last = await list({ section: 'coast', status: 'PUBLISHED', last: 2 });
    expect(last.nodes.map(({ headline }) => headline)).toEqual(['Tidings 3', 'Tidings 1']);
    // Credits and words are those of now, at the place of the last change.
    const [{ id = '' } = {}] = (await list({ query: 'tidings 2', first: 100 })).nodes.filter(({ headline }) => headline === 'Tidings 2');
    const { version } = (await act('query ($id: ID!) { done: newsroomArticle(id: $id) { version } }', { id })) as unknown as { version: number };
    await act(CORRECT, { id, version, note: 'It was Nour alone.', changes: null });
    expect(await all({ contributor: 'nour' })).toEqual([2, ...numbers((number) => number % 2 === 0 && number !== 2)]);
  });

  test('what an article said when it came in without a revision is kept as its first when somebody changes it', async () => {
    const id = await newsroom.publish({ headline: 'From the archive' });
    await newsroom.write((unit) => unit.sql.deleteFrom('article_revision').where('article_id', '=', id).execute());
    const globalId = encodeGlobalId('Article', id);
    const { version } = (await act('query ($id: ID!) { done: newsroomArticle(id: $id) { version } }', { id: globalId })) as unknown as { version: number };
    const { revisions } = (await act(REVISE, { id: globalId, version, changes: { headline: 'From the archive, edited' } })).article;
    expect(revisions.map(({ number, cause, headline }) => [number, cause, headline])).toEqual([
      [2, 'revised', 'From the archive, edited'],
      [1, 'created', 'From the archive'],
    ]);
  });
});
