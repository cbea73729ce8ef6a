import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { readSource } from '@gazette/server/exchange/read-source.ts';
import { openSource } from '@gazette/server/exchange/source/open-source.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportEntry } from '@gazette/server/exchange/import-entry.ts';
import { collect, recordsOf, reportsOf } from '../memory-source.ts';

/** The export that WordPress theme authors test with; not ours, so not in this repository. */
const path = fileURLToPath(new URL('../../../../../shared/data/wordpress/theme-unit-test.xml', import.meta.url));

describe.runIf(existsSync(path))('the WordPress theme unit test', () => {
  let entries: ImportEntry[];

  beforeAll(async () => {
    const source = await openSource(path, importLimits);
    const { entries: reading } = await readSource(source, { limits: importLimits });
    entries = await collect(reading);
  });

  const article = (key: number) =>
    recordsOf(entries, 'article').find(({ sourceKey }) => sourceKey?.endsWith(`?p=${key}`));

  it('has 58 posts with their statuses; the one behind a password does not become public', () => {
    const statuses = Object.groupBy(recordsOf(entries, 'article'), ({ status }) => status);
    expect(statuses.published).toHaveLength(55);
    expect(statuses.scheduled?.map(({ headline, scheduledAt }) => [headline, scheduledAt?.toISOString()])).toEqual([
      ['Scheduled', '2030-01-01T19:00:18.000Z'],
    ]);
    expect(statuses.draft?.map(({ headline }) => headline).sort()).toEqual([
      'Draft',
      'Template: Password Protected (the password is "enter")',
    ]);
    expect(new Set(recordsOf(entries, 'article').map(({ sourceKey }) => sourceKey)).size).toBe(58);
  });

  it('has 33 comments with their threads and states, those under pages included', () => {
    const nested = recordsOf(entries, 'article').flatMap(({ comments }) => comments);
    const onPages = recordsOf(entries, 'comment');
    expect(nested.length + onPages.length).toBe(33);
    expect([...nested, ...onPages].filter(({ parent }) => parent !== undefined)).toHaveLength(10);
    expect([...nested, ...onPages].filter(({ status }) => status === 'pending')).toHaveLength(3);
    const known = new Set([...nested, ...onPages].map(({ id }) => id));
    expect([...nested, ...onPages].filter(({ parent }) => parent !== undefined && !known.has(parent))).toEqual([]);
    expect(
      recordsOf(entries, 'thread').every(({ url }) => url?.startsWith('https://wpthemetestdata.wordpress.com/')),
    ).toBe(true);
    expect(article(1150)?.thread).toEqual({ state: 'closed' });
    expect(JSON.stringify(entries)).not.toMatch(/@(?:gmail|example)\.|author_email|comment_author_IP/);
  });

  it('has the category tree, parents before children', () => {
    const sections = recordsOf(entries, 'section');
    expect(sections).toHaveLength(68);
    const early = sections.filter(
      ({ parent }, index) => parent && !sections.slice(0, index).some(({ slug }) => slug === parent),
    );
    expect(early).toEqual([]);
    const parents = Object.fromEntries(sections.map(({ slug, parent }) => [slug, parent]));
    expect(parents).toMatchObject({
      'child-category-01': 'parent-category',
      'child-2': 'child-1',
      'grandchild-category': 'child-category-03',
    });
    expect(sections.filter(({ parent }) => parent)).toHaveLength(10);
  });

  it('says what it leaves out and why, and finds nothing broken', () => {
    const reasons = Object.groupBy(reportsOf(entries, 'skipped'), ({ reason }) => reason);
    expect(Object.fromEntries(Object.entries(reasons).map(([reason, list]) => [reason, list?.length]))).toEqual({
      'page: not an article': 21,
      'attachment: not an article': 37,
      'nav_menu_item: not an article': 70,
    });
    expect(reportsOf(entries, 'broken')).toEqual([]);
  });

  it('finds featured images, formats, excerpts, headlines and former addresses', () => {
    expect(article(1011)?.image).toMatchObject({
      url: 'https://wpthemetestdata.files.wordpress.com/2013/03/featured-image-horizontal.jpg',
      alt: 'Horizontal Featured Image',
    });
    expect(article(575)?.format).toBe('quote');
    expect(article(993)?.standfirst).toMatch(/^This is a user-defined post excerpt/);
    expect(article(1173)?.headline).toBe('Markup: Title With Markup');
    expect(article(1169)?.headline).toMatch(/^This post has no title/);
    expect(article(1170)?.body).toBe('');
    expect(article(358)?.redirects).toContain('/2010/10/05/post-format-standard/');
    expect(article(358)?.redirects).toContain('/?p=358');
  });

  it('leaves no editor’s marks in any body', () => {
    for (const { body } of recordsOf(entries, 'article')) {
      expect(body).not.toMatch(/<!--\s*\/?(?:wp:|more|nextpage)|\[\/?(?:caption|gallery|embed|audio|video)\b/);
    }
  });
});
