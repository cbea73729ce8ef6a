import { Article } from '@gazette/schema/article/article.entity.ts';
import { correctArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { get } from '../cache/asking.ts';
import { xmlNodes } from '../feeds/feed-rules.ts';
import { structuredDataIssues } from './schema-org.ts';
import { structuredData } from './visit.ts';

const page = 'https://gazette.test/en/articles/ferry';
const words = `He said: <b>"no" & 'yes'</b>`;

describe.each(databases)('what a page tells other programs of itself, on $name', (database) => {
  let newsroom: Newsroom;
  let id = '';
  const comments: Record<string, string> = {};
  const ask = (path: string) => get(newsroom.app, path);
  const oembed = async (url: string, more = '') => {
    const answer = await ask(`/oembed?url=${encodeURIComponent(url)}${more}`);
    return { ...answer, json: answer.status === 200 && !more.includes('xml') ? (JSON.parse(answer.body) as Record<string, unknown>) : {} };
  };

  beforeAll(async () => {
    newsroom = await openNewsroom(database);
    await newsroom.write(async (unit) => {
      await saveTag(unit, { slug: 'water', names: { en: 'Water' } });
      await saveContributor(unit, { slug: 'juhayna', names: { en: 'Juhayna Warraq', ar: 'جهينة الورّاق' } });
    });
    id = await newsroom.publish({
      slug: 'ferry',
      headline: 'Ferry service resumes',
      standfirst: words,
      dateline: 'Marsa',
      section: 'harbour',
      tags: ['water'],
      contributors: ['juhayna'],
      translationGroup: 'ferry',
      image: { url: '/sample/images/harbour.svg', alt: 'Boats', credit: 'S. Q.', width: 480, height: 320 },
      redirects: ['https://gazette.test/old/ferry'],
    });
    await newsroom.publish({ slug: 'ferry', headline: 'عودة العبّارة', language: 'ar', translationGroup: 'ferry' });
    await newsroom.publish({ slug: 'unsigned', headline: 'Unsigned', language: 'en' });
    await newsroom.write(async (unit) => {
      const article = await unit.em.findOneOrFail(Article, id);
      await correctArticle(unit, article, words);
      const thread = await ensureThread(unit, { key: article.threadKey, url: page });
      const comment = { parent: null, authorName: 'سلمى', createdAt: NOON };
      comments['shown'] = (await addComment(unit, thread, { ...comment, body: words, status: 'approved' })) ?? '';
      comments['held'] = (await addComment(unit, thread, { ...comment, body: 'Held words', status: 'pending' })) ?? '';
    });
  });
  afterAll(() => newsroom.close());

  test('the article as search engines ask for it', async () => {
    const { body } = await ask('/en/articles/ferry');
    const article = structuredData(body).get('NewsArticle') ?? {};
    // Everything that Google's and schema.org's pages on NewsArticle name, with the types they name.
    expect(article).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': `${page}#article`,
      url: page,
      headline: 'Ferry service resumes',
      description: words,
      inLanguage: 'en',
      mainEntityOfPage: { '@type': 'WebPage', '@id': page },
      datePublished: expect.stringMatching(/^2026-02-28T.*Z$/),
      dateModified: NOON.toISOString(),
      dateline: 'Marsa',
      locationCreated: { '@type': 'Place', name: 'Marsa' },
      articleSection: 'harbour',
      keywords: ['Water'],
      image: { '@type': 'ImageObject', url: 'https://gazette.test/sample/images/harbour.svg', width: 480, height: 320, caption: 'Boats', creditText: 'S. Q.' },
      author: [{ '@type': 'Person', name: 'Juhayna Warraq' }],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Gazette',
        url: 'https://gazette.test/',
        logo: { '@type': 'ImageObject', url: expect.stringMatching(/^https:\/\/gazette\.test\/assets\/icon.*\.svg$/) },
      },
      isAccessibleForFree: true,
      correction: [{ '@type': 'CorrectionComment', text: words, datePublished: NOON.toISOString() }],
      workTranslation: [{ '@type': 'NewsArticle', '@id': 'https://gazette.test/articles/ferry#article', url: 'https://gazette.test/articles/ferry', headline: 'عودة العبّارة', inLanguage: 'ar' }],
      commentCount: 1,
      comment: [{ '@type': 'Comment', text: words, datePublished: NOON.toISOString(), author: { '@type': 'Person', name: 'سلمى' } }],
    });
    expect(structuredData((await ask('/en/articles/unsigned')).body).get('NewsArticle')).toMatchObject({ author: [{ '@type': 'NewsMediaOrganization', name: 'The Gazette' }] });
    const logo = (article['publisher'] as { logo: { url: string } }).logo.url;
    expect((await ask(logo.replace('https://gazette.test', ''))).status).toBe(200);
    for (const [name, content] of [
      ['og:type', 'article'],
      ['og:locale:alternate', 'ar'],
      ['og:image:width', '480'],
      ['article:section', 'harbour'],
      ['article:tag', 'Water'],
    ]) {
      expect(body).toContain(`<meta property="${name}" content="${content}"`);
    }
    expect(body).toContain('<meta name="twitter:card" content="summary_large_image"');
  });

  test.each(['/en/articles/ferry', '/articles/ferry', '/en/articles/unsigned', '/', '/en', '/sections/harbour', '/en/sections/harbour'])(
    'passes a validator of structured data at %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect([status, structuredData(body).size > 0]).toEqual([200, true]);
      expect(await structuredDataIssues(body)).toEqual([]);
    },
  );

  test('which finds what is wrong', async () => {
    const { body } = await ask('/en/articles/ferry');
    expect(await structuredDataIssues(body.replaceAll('"dateline"', '"datelane"'))).toEqual([expect.stringMatching(/^\w+ NewsArticle: .*datelane/)]);
    expect((await structuredDataIssues(body.replaceAll('"itemListElement"', '"itemListElements"'))).some((issue) => issue.startsWith('ERROR BreadcrumbList'))).toBe(true);
  });

  test('other sites find by its address what to show of an article, and show it without a script', async () => {
    const link = /<link\s+rel="alternate"\s+type="application\/json\+oembed"\s+title="[^"]*"\s+href="([^"]+)"/.exec((await ask('/en/articles/ferry')).body)?.[1] ?? '';
    const found = await ask(link.replaceAll('&amp;', '&').replace('https://gazette.test', ''));
    const { json, headers } = await oembed(page);
    expect(JSON.parse(found.body)).toEqual(json);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(json).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Ferry service resumes',
      author_name: 'Juhayna Warraq',
      provider_name: 'الجريدة',
      provider_url: 'https://gazette.test/',
      thumbnail_url: 'https://gazette.test/sample/images/harbour.svg',
      width: 600,
      height: expect.any(Number),
    });
    expect(json['html']).toContain(`<a href="${page}"><strong>Ferry service resumes</strong></a>`);
    expect(json['html']).toContain('He said: &lt;b&gt;&quot;no&quot; &amp; &#39;yes&#39;&lt;/b&gt;');
    expect(json['html']).not.toMatch(/<(script|iframe|style)|\son/);
    const narrow = (await oembed(page, '&maxwidth=300&maxheight=200')).json;
    expect([narrow['width'], Number(narrow['height']) <= 200, narrow['thumbnail_url']]).toEqual([300, true, undefined]);
    expect((await oembed('http://www.gazette.test/en/articles/ferry/?utm_source=x')).json['title']).toBe('Ferry service resumes');
    expect((await oembed('https://gazette.test/old/ferry')).json['title']).toBe('Ferry service resumes');
    const asXml = await oembed(page, '&format=xml');
    expect(asXml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(xmlNodes(asXml.body).find(({ path }) => path === '/oembed/html')?.text).toBe(json['html']);
    const arabic = (await oembed('https://gazette.test/articles/ferry')).json;
    expect(arabic['html']).toContain('lang="ar" dir="rtl"');
  });

  test('and of a comment, which is public', async () => {
    const { json } = await oembed(`${page}#comment-${comments['shown']}`);
    expect(json).toMatchObject({ type: 'rich', title: 'Ferry service resumes', author_name: 'سلمى' });
    expect(json['html']).toContain('<p>He said: &lt;b&gt;');
    expect(json['html']).toContain(`<a href="${page}#comment-${comments['shown']}">`);
    const { body } = await ask(`/en/articles/ferry?comment=${comments['shown']}`);
    const link = /type="application\/json\+oembed"\s+title="[^"]*"\s+href="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(JSON.parse((await ask(link.replaceAll('&amp;', '&').replace('https://gazette.test', ''))).body)).toEqual(json);
    for (const hidden of [`${page}#comment-${comments['held']}`, `https://gazette.test/articles/ferry#comment-${comments['shown']}`, `${page}#comment-${id}`]) {
      expect([hidden, (await oembed(hidden)).status]).toEqual([hidden, 404]);
    }
  });

  test('a question that cannot be answered is told why, and what is withdrawn is gone at once', async () => {
    for (const [path, status] of [
      ['/oembed', 400],
      ['/oembed?url=ferry', 400],
      [`/oembed?url=${encodeURIComponent(page)}&format=yaml`, 501],
      [`/oembed?url=${encodeURIComponent(page)}&maxwidth=0`, 400],
      [`/oembed?url=${encodeURIComponent('https://gazette.test/en/articles/none')}`, 404],
      [`/oembed?url=${encodeURIComponent('https://elsewhere.test/en/articles/ferry')}`, 404],
      [`/oembed?url=${encodeURIComponent('javascript:alert(1)')}`, 404],
    ] as const) {
      expect([path, (await ask(path)).status]).toEqual([path, status]);
    }
    expect((await oembed(page)).status).toBe(200);
    await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, id), 'Wrong.'));
    expect((await oembed(page)).status).toBe(404);
    expect((await oembed(`${page}#comment-${comments['shown']}`)).status).toBe(404);
  });
});
