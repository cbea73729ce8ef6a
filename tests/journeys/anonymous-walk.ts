import { schema } from '@gazette/schema/schema.ts';
import { passesWith } from '../support/walk/staffs-fields.ts';
import { walkGraph, type Tries } from '../support/walk/walk-graph.ts';

const feedFiles = ['rss.xml', 'atom.xml', 'feed.json', 'ninjs.json'];
const feedsOf = (language: string) => feedFiles.flatMap((file) => ['', 'sections/news/', 'tags/river/', 'contributors/layla/'].map((list) => `/feeds/${list}${file}?language=${language}&full=1`));

/** Where all there is of a language is shown, by its headline; the servers under test have feeds of that length. */
const whole: Readonly<Record<Language, readonly string[]>> = { all: [...feedsOf('all'), '/sitemap-news.xml'], en: feedsOf('en').slice(0, 4), ar: feedsOf('ar').slice(0, 4) };
/** Where some of it is. */
const pages = ['/', '/ar', '/sections/news', '/ar/sections/news', '/search?q=tidings', '/render/latest?count=50', '/render/latest?list=front', '/render/popular', '/render/latest-comments', '/sitemaps/pages.xml'];

export type Language = 'en' | 'ar' | 'all';

/** Lists that are read to their end. */
const lists: Readonly<Record<string, Language>> = {
  'articles(first: 100, after: $after)': 'all',
  'articles(first: 100, after: $after, language: "ar")': 'ar',
  'articles(first: 100, after: $after, section: "news")': 'all',
  'articles(first: 100, after: $after, tag: "river")': 'all',
  'articles(first: 100, after: $after, contributor: "layla")': 'all',
  'search(query: "tidings", first: 100, after: $after)': 'all',
};
const SHOWN = 'nodes { headline url image { url alt } related(first: 5) { nodes { headline } } } pageInfo { hasNextPage endCursor }';

const RELATIONS = `query ($ids: [ID!]!) {
  section(slug: "news") { articles(first: 50) { nodes { headline image { url } } } }
  curatedList(key: "front") { articles(first: 50) { nodes { headline } } }
  popular { nodes { headline } }
  related(url: "https://elsewhere.test/tidings", title: "Tidings of the river", language: "en") { nodes { headline } }
  nodes(ids: $ids) { id ... on Article { headline } }
}`;

export interface Shown {
  readonly place: string;
  readonly text: string;
  /** What of that language stands there with nothing left out; undefined for a place that shows some. */
  readonly all?: Language;
}

interface Answered<T> {
  readonly text: string;
  readonly data: T;
}

/** Asks as pages of others do: by GET, through whatever cache there is. */
async function ask<T>(url: string, query: string, variables: object): Promise<Answered<T>> {
  const asked = new URL('/graphql', url);
  asked.searchParams.set('query', query);
  asked.searchParams.set('variables', JSON.stringify(variables));
  const text = await fetch(asked, { headers: { accept: 'application/json' } }).then((answer) => answer.text());
  const { data, errors } = JSON.parse(text) as { data: T; errors?: unknown };
  if (errors) throw new Error(`The walk was refused: ${text} for ${query}`);
  return { text, data };
}

async function wholeList(url: string, list: string): Promise<string> {
  const texts: string[] = [];
  for (let after: string | null = null; ; ) {
    const { text, data }: Answered<{ list: { pageInfo: { hasNextPage: boolean; endCursor: string | null } } }> = await ask(url, `query ($after: String) { list: ${list} { ${SHOWN} } }`, { after });
    texts.push(text);
    after = data.list.pageInfo.endCursor;
    if (!data.list.pageInfo.hasNextPage) return texts.join('\n');
  }
}

async function read(url: string, path: string): Promise<string> {
  const answer = await fetch(new URL(path, url));
  const text = await answer.text();
  // A section, tag or contributor that nothing was published of is none to the public yet.
  if (!answer.ok && answer.status !== 404) throw new Error(`${path} answers ${answer.status}: ${text}`);
  return answer.ok ? text : '';
}

/** Every file that the index of the archive names. */
async function sitemap(url: string): Promise<string> {
  const index = await read(url, '/sitemap.xml');
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, file = '']) => new URL(file));
  return (await Promise.all(files.map(({ pathname, search }) => read(url, pathname + search)))).join('\n');
}

/** Looks at whatever lists articles, as somebody whom nobody knows. */
export async function walkAnonymously(url: string, ids: readonly string[]): Promise<Shown[]> {
  return Promise.all([
    ...Object.entries(lists).map(async ([list, all]) => ({ place: list, text: await wholeList(url, list), all })),
    ...Object.entries(whole).flatMap(([all, paths]) => paths.map(async (path) => ({ place: path, text: await read(url, path), all: all as Language }))),
    ...pages.map(async (path) => ({ place: path, text: await read(url, path) })),
    ask(url, RELATIONS, { ids }).then(({ text }) => ({ place: 'relations', text })),
    sitemap(url).then((text) => ({ place: '/sitemap.xml', text })),
  ]);
}

export interface Named {
  /** Global id. */
  readonly id: string;
  readonly slug: string;
  /** Its page's. */
  readonly path: string;
}

/** As the site names it, whose host the loopback address of its server is not. */
function addressOf(url: string, path: string): string {
  return `http://localhost:${new URL(url).port}${path}`;
}

/** Asks every root that anybody may ask, with all its arguments, for everything that hangs on it. */
export async function walkWholeGraph(url: string, articles: readonly Named[]): Promise<Shown[]> {
  const ids = articles.map(({ id }) => id);
  const urls = articles.map(({ path }) => addressOf(url, path));
  const words = ['tidings'];
  const tries: Tries = {
    slug: ['news'], section: ['news'], tag: ['river'], contributor: ['layla'], language: ['en', 'ar'], key: ['front'], name: ['top'], 'page.slug': ['about'],
    url: urls.slice(0, 8), urls: [urls.slice(0, 50)], id: ids.slice(0, 8), ids: [ids.slice(0, 50)],
    by: [...articles.slice(0, 8).map(({ slug }) => ({ slug })), ...urls.slice(0, 8).map((address) => ({ url: address })), ...ids.slice(0, 8).map((id) => ({ id }))],
    'popular.by': ['VIEWS', 'COMMENTS', 'BOTH', 'TRENDING'], window: ['DAY', 'MONTH'],
    query: words, title: words, text: words, since: ['1970-01-01T00:00:00.000Z'], until: ['2100-01-01T00:00:00.000Z'], first: [50], last: [50], after: [null], before: [null],
    topics: [[{ latest: 'ARTICLES' }]], foldCopies: [false], 'eventsSince.after': [''], token: ['none'],
  };
  const shown: Shown[] = [];
  const walk = { schema, tries, depth: 1, echoes: new Set(['CommentCount.url', 'Reader.liked']), passes: passesWith(null) };
  for (const { root, query, variables } of walkGraph(walk)) {
    const answer = await fetch(new URL('/graphql', url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    const { data } = (await answer.json()) as { data?: unknown };
    shown.push({ place: root, text: JSON.stringify(data ?? null) });
  }
  return shown;
}

export interface Looked {
  readonly page: number;
  readonly oembed: number;
  readonly ninjs: number;
  /** By its id, its slug and its address. */
  readonly headlines: readonly (string | null)[];
  readonly hasThread: boolean;
  readonly picture: number;
  readonly text: string;
}

/** What stands at an article's own places, those below its page, and in the graph under each of its names. */
export async function lookAt(url: string, { id, slug, path }: Named, uuid: string, picture: string): Promise<Looked> {
  const address = addressOf(url, path);
  const at = async (place: string) => {
    const answer = await fetch(new URL(place, url), { redirect: 'manual' });
    return { status: answer.status, text: await answer.text() };
  };
  const names = 'one: article(by: { id: $id }) { headline } two: article(by: { slug: $slug }) { headline } three: article(by: { url: $url }) { headline }';
  const [page, oembed, ninjs, related, node, image] = await Promise.all([
    at(path),
    at(`/oembed?url=${encodeURIComponent(address)}`),
    at(`/feeds/ninjs/${uuid}.json`),
    at(`/render/related?url=${encodeURIComponent(address)}`),
    ask<Record<'one' | 'two' | 'three' | 'thread', { headline: string } | null>>(url, `query ($id: ID!, $slug: String!, $url: URL!) { ${names} thread(url: $url) { id } }`, { id, slug, url: address }),
    fetch(new URL(picture, url), { method: 'HEAD' }).then(({ status }) => status),
  ]);
  const { one, two, three, thread } = node.data;
  return {
    page: page.status,
    oembed: oembed.status,
    ninjs: ninjs.status,
    headlines: [one, two, three].map((article) => article?.headline ?? null),
    hasThread: thread !== null,
    picture: image,
    text: [page, oembed, ninjs, related].map(({ text }) => text).join('\n') + node.text,
  };
}
