/** Where anybody may look. What names a page is looked at where the server has it, and must not tell of what is hidden. */
const feeds = ['rss.xml', 'atom.xml', 'feed.json', 'ninjs.json'].flatMap((file) => [`/feeds/${file}?language=all&full=1`, `/feeds/sections/news/${file}`]);
const lists = ['/', '/sections/news', ...feeds, '/sitemap.xml', '/sitemap-news.xml', '/sitemaps/pages.xml', '/search?q=tidings', '/render/latest?count=50'];

const GRAPH = `query ($ids: [ID!]!) {
  articles(first: 100) { nodes { headline related(first: 5) { nodes { headline } } } }
  section(slug: "news") { articles(first: 100) { nodes { headline } } }
  search(query: "tidings", first: 100) { nodes { headline } }
  popular { nodes { headline } }
  latest: articles(first: 1, language: "en") { nodes { headline } }
  nodes(ids: $ids) { id ... on Article { headline } }
}`;

export interface Walked {
  /** Headlines in the list of all articles. */
  readonly listed: readonly string[];
  /** Headlines that search has found. */
  readonly found: readonly string[];
  /** Where something was shown, and all that stood there. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Looks at whatever lists articles, as somebody whom nobody knows, through the caches that everybody meets. */
export async function walkAnonymously(url: string, ids: readonly string[]): Promise<Walked> {
  const texts = new Map<string, string>();
  const asked = new URL('/graphql', url);
  asked.searchParams.set('query', GRAPH);
  asked.searchParams.set('variables', JSON.stringify({ ids }));
  const [graph] = await Promise.all([
    fetch(asked, { headers: { accept: 'application/json' } }).then((answer) => answer.text()),
    ...lists.map(async (path) => {
      const answer = await fetch(new URL(path, url));
      texts.set(path, answer.ok ? await answer.text() : '');
    }),
  ]);
  texts.set('graph', graph);
  const { data, errors } = JSON.parse(graph) as { data: Record<'articles' | 'search', { nodes: { headline: string }[] }>; errors?: unknown };
  if (errors) throw new Error(`The walk was refused: ${graph}`);
  return { listed: data.articles.nodes.map(({ headline }) => headline), found: data.search.nodes.map(({ headline }) => headline), texts };
}

/** What stands at an article's own places: its page, its embedding (where there is one), and its node. */
export async function lookAt(url: string, id: string, path: string): Promise<{ status: number; text: string; headline: string | null }> {
  const asked = new URL('/graphql', url);
  asked.searchParams.set('query', 'query ($id: ID!) { article(by: { id: $id }) { headline } }');
  asked.searchParams.set('variables', JSON.stringify({ id }));
  const [page, embedded, node] = await Promise.all([
    fetch(new URL(path, url), { redirect: 'manual' }).then(async (answer) => ({ status: answer.status, text: await answer.text() })),
    fetch(new URL(`/oembed?url=${encodeURIComponent(new URL(path, url).href)}`, url)).then(async (answer) => (answer.ok ? answer.text() : '')),
    fetch(asked, { headers: { accept: 'application/json' } }).then(async (answer) => (await answer.json()) as { data: { article: { headline: string } | null } }),
  ]);
  return { status: page.status, text: page.text + embedded, headline: node.data.article?.headline ?? null };
}
