import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { openDatabase } from '@gazette/server/database/open.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../server/commands/run-command.ts';
import { comment, item, wxr } from '../server/exchange/wordpress/wxr.ts';
import { gazette, type GazetteProcess } from '../server/lifecycle/gazette-process.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { askGraph } from './ask-graph.ts';

/** The export that WordPress theme authors test with; it is not ours, and where it is not at hand our own blog stands in. */
const themeTest = fileURLToPath(new URL('../../../shared/data/wordpress/theme-unit-test.xml', import.meta.url));

const category = (slug: string, parent = '') => `<wp:category>
<wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent>
<wp:cat_name><![CDATA[Category ${slug}]]></wp:cat_name></wp:category>`;

const ownBlog = {
  xml: wxr(
    category('parent'),
    category('child', 'parent'),
    item({
      id: 1,
      title: 'The old blog moves',
      body: 'It had a good home.',
      inside: `<category domain="category" nicename="child"><![CDATA[Category child]]></category>${comment(1)}${comment(2, { parent: 1 })}`,
    }),
    item({ id: 2, title: 'Not yet', status: 'draft' }),
  ),
  articles: 2,
  publicArticles: 1,
  comments: 2,
  section: { slug: 'child', parent: 'parent' },
  old: { paths: ['/2020/01/post-1/', '/?p=1'], headline: 'The old blog moves' },
  conversation: { headline: 'The old blog moves', comments: 2, replies: 1 },
};

const theme = {
  xml: undefined,
  articles: 58,
  publicArticles: 55,
  comments: 33,
  section: { slug: 'child-category-01', parent: 'parent-category' },
  old: { paths: ['/2010/10/05/post-format-standard/', '/?p=358'], headline: 'Post Format: Standard' },
  conversation: { headline: 'Template: Comments', comments: 19, replies: 9 },
};

describe('a real archive', () => {
  const blog = existsSync(themeTest) ? theme : ownBlog;
  let folder: string;
  let file: string;
  let env: Record<string, string>;
  let server: GazetteProcess;
  let url: string;

  beforeAll(async () => {
    folder = await makeDataFolder('gazette-archive');
    file = blog.xml === undefined ? themeTest : join(folder, 'blog.xml');
    if (blog.xml !== undefined) await writeFile(file, blog.xml);
    env = { GAZETTE_COMMENTS_PER_MINUTE: '10000' };
    server = gazette(['start', '--no-build'], { ...env, GAZETTE_DATA_DIR: join(folder, 'data'), PORT: '0', HOST: '127.0.0.1' });
    url = String((await server.logged(/^Gazette runs at/))['local']);
    // What the commands say of addresses is what the server says, whose port only it knows.
    env = { ...env, GAZETTE_PUBLIC_URL: url };
  });
  afterAll(async () => {
    server?.signal('SIGTERM');
    await server?.exited;
    await rm(folder, { recursive: true, force: true });
  });

  /** Posts faster than people do are otherwise asked for a proof of work. */
  const letReadersHurry = async () => {
    const database = await openDatabase({ databaseUrl: undefined, dataDir: join(folder, 'data') }, pino({ level: 'silent' }));
    const [site] = await database.reads.selectFrom('site').select('key').execute();
    const policy = { minimumSeconds: 0, proofAfter: 100_000 };
    await saveSite(database, { key: site?.key ?? '', policy, names: { en: 'Hurried' } }, new Date());
    await database.close();
    await expect
      .poll(() => askGraph<{ site: { name: string } }>(url, '{ site { name } }'))
      .toEqual({ site: { name: 'Hurried' } });
  };

  const run = (args: string[], data = 'data') => runCommand({ url: undefined, dataDir: join(folder, data) }, args, { env });

  /** The article of this headline, as the graph tells it. */
  async function articleOf(headline: string) {
    const { articles } = await askGraph<{ articles: { nodes: { headline: string; slug: string; url: string }[] } }>(
      url,
      '{ articles(first: 100) { nodes { headline slug url } } }',
    );
    const article = articles.nodes.find((node) => node.headline === headline);
    if (!article) throw new Error(`there is no article "${headline}"`);
    return { ...article, count: articles.nodes.length };
  }

  it('is imported into a running server, which serves all of it at once', async () => {
    const { code, stdout, stderr } = await run(['import', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`articles +${blog.articles} created, 0 updated`));
    expect(stdout).toMatch(new RegExp(`comments +${blog.comments} created, 0 updated`));

    // A running server learns of its first site within a second.
    await expect.poll(async () => (await fetch(`${url}/`)).status).toBe(200);
    const article = await articleOf(blog.conversation.headline);
    expect(article.count).toBe(blog.publicArticles);
    expect(article.url).toBe(`${url}/articles/${encodeURIComponent(article.slug)}`);

    const { section } = await askGraph<{ section: unknown }>(
      url,
      'query ($slug: String!) { section(slug: $slug) { parent { slug } } }',
      { slug: blog.section.slug },
    );
    expect(section).toEqual({ parent: { slug: blog.section.parent } });
    expect((await fetch(`${url}/sections/${blog.section.slug}`)).status).toBe(200);

    const page = await fetch(article.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`<h1 class="article-headline">${article.headline}</h1>`);
  });

  it('has its conversations under the address of the article', async () => {
    const { url: page, slug } = await articleOf(blog.conversation.headline);
    const { thread } = await askGraph<{
      thread: { commentCount: number; article: object; comments: { nodes: { replyCount: number }[] } } | null;
    }>(
      url,
      `query ($url: URL!) {
        thread(url: $url) { commentCount article { slug } comments(first: 100) { nodes { replyCount } } }
      }`,
      { url: page },
    );
    expect(thread).toMatchObject({ commentCount: blog.conversation.comments, article: { slug } });
    const top = thread?.comments.nodes ?? [];
    expect(blog.conversation.comments - top.length).toBe(blog.conversation.replies);
    expect(top.some(({ replyCount }) => replyCount > 0)).toBe(true);
  });

  it('leads from former permalinks to the article, for good', async () => {
    const { url: page } = await articleOf(blog.old.headline);
    for (const path of blog.old.paths) {
      const response = await fetch(url + path, { redirect: 'manual' });
      const location = response.headers.get('location');
      expect([path, response.status, location && new URL(location, url).href]).toEqual([path, 301, page]);
    }
  });

  it('changes nothing when it is imported again', async () => {
    const { code, stdout } = await run(['import', file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`articles +0 created, 0 updated, ${blog.articles} unchanged`));
    expect(stdout).toMatch(new RegExp(`comments +0 created, 0 updated, ${blog.comments} unchanged`));
    expect(stdout).not.toMatch(/[1-9]\d* (?:created|updated)/);
  });

  it('is exported whole: another installation that imports it exports the same', async () => {
    const lines = join(folder, 'newsroom.jsonl');
    const copied = join(folder, 'copied.jsonl');
    expect(await run(['export', lines])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['import', lines], 'copy')).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['export', copied], 'copy')).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(copied, 'utf8')).toBe(await readFile(lines, 'utf8'));
  });

  it('is backed up while readers write; what was acknowledged before is restored elsewhere', async () => {
    const { url: page } = await articleOf(blog.conversation.headline);
    const post = async (body: string) => {
      const { submitComment } = await askGraph<{ submitComment: { __typename: string } }>(
        url,
        'mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { __typename } }',
        { input: { url: page, name: 'Noor', body } },
      );
      expect(submitComment).toEqual({ __typename: 'SubmitCommentPayload' });
    };
    await letReadersHurry();
    for (let number = 1; number <= 5; number += 1) await post(`Written before, ${number}.`);

    const archive = join(folder, 'newsroom.backup');
    const running = { backup: true };
    const backingUp = gazette(['backup', archive], { ...env, GAZETTE_DATA_DIR: join(folder, 'data') }).exited.finally(() => (running.backup = false));
    let during = 0;
    while (running.backup) await post(`Written meanwhile, ${++during}.`);
    expect(await backingUp).toMatchObject({ code: 0, stderr: '' });
    expect(during).toBeGreaterThan(0);

    expect(await run(['restore', archive], 'restored')).toMatchObject({ code: 0, stderr: '' });
    const restored = (await run(['export'], 'restored')).stdout;
    for (let number = 1; number <= 5; number += 1) expect(restored).toContain(`Written before, ${number}.`);
    // A moment of the newsroom, not a smear over time: without one comment there is none that came after it.
    const found = Array.from({ length: during }, (_, index) => restored.includes(`Written meanwhile, ${index + 1}."`));
    expect(found).toEqual(found.toSorted((a, b) => Number(b) - Number(a)));
  });
});
