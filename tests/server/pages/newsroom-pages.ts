import { readFileSync } from 'node:fs';
import type {
  ArticleContent,
  ArticleFinding,
  Names,
  PageData,
  PageSite,
  Picture,
  SectionLink,
  Teaser,
} from '@gazette/server/pages/page-data.ts';

interface SectionLine {
  readonly type: 'section';
  readonly slug: string;
  readonly name: Names;
  readonly parent: string | null;
}

interface ContributorLine {
  readonly type: 'contributor';
  readonly slug: string;
  readonly name: Names;
}

interface TagLine {
  readonly type: 'tag';
  readonly slug: string;
  readonly name: Names;
}

export interface ArticleLine {
  readonly type: 'article';
  readonly slug: string;
  readonly language: string;
  readonly headline: string;
  readonly body: string;
  readonly status: string;
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  readonly kicker?: string;
  readonly standfirst?: string;
  readonly dateline?: string;
  readonly byline?: string;
  readonly contributors?: readonly string[];
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly image?: Picture;
  readonly corrections?: readonly { readonly note: string; readonly correctedAt: string }[];
  readonly translationGroup?: string;
  readonly redirects?: readonly string[];
  readonly comments?: readonly {
    readonly author: { readonly name: string };
    readonly body: string;
    readonly status: string;
    readonly createdAt: string;
  }[];
}

export type Line = SectionLine | ContributorLine | TagLine | ArticleLine | { readonly type: 'site' };

/** The lines of the sample newsroom. */
export function sampleLines(): Line[] {
  const file = new URL('../../../server/sample/newsroom.jsonl', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Line => JSON.parse(line));
}

export const sampleSite: PageSite = {
  key: 'sample',
  names: { ar: 'غازيت', en: 'Gazette' },
  origin: 'https://news.example',
  locale: 'ar-EG-u-nu-latn',
  timeZone: 'Asia/Riyadh',
  languages: ['ar', 'en'],
};

const pageLength = 5;
const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Pages' data straight from lines of the native exchange format, so that page tests need no database. */
export function newsroomPages(lines: readonly Line[], now: Date, site: PageSite = sampleSite): PageData {
  const of = <T extends Line['type']>(type: T) =>
    lines.filter((line): line is Extract<Line, { type: T }> => line.type === type);
  const sections = of('section');
  const names = (list: readonly { slug: string; name: Names }[], slug: string, language: string): string =>
    list.find((item) => item.slug === slug)?.name[language] ?? slug;
  const instant = (text: string): Date => {
    const [, sign, count, unit] = /^now([+-])(\d+)([mhd])$/.exec(text) ?? [];
    if (unit === undefined) return new Date(text);
    return new Date(now.getTime() + (sign === '-' ? -1 : 1) * Number(count) * units[unit as keyof typeof units]);
  };
  const link = (slug: string, language: string): SectionLink => ({ slug, name: names(sections, slug, language) });
  const teaser = (line: ArticleLine): Teaser => ({
    ...line,
    publishedAt: instant(line.publishedAt ?? ''),
    section: line.section === undefined ? undefined : link(line.section, line.language),
  });
  const published = of('article').filter((line) => line.status === 'published');
  const newest = (language: string, isWanted: (line: ArticleLine) => boolean = () => true): Teaser[] =>
    published
      .filter((line) => line.language === language && isWanted(line))
      .map(teaser)
      .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  const family = (slug: string): string[] => [
    slug,
    ...sections.filter((section) => section.parent === slug).map((section) => section.slug),
  ];
  const inFamily = (slug: string) => (line: ArticleLine) =>
    line.section !== undefined && family(slug).includes(line.section);

  function content(line: ArticleLine): ArticleContent {
    const { language } = line;
    const approved = (line.comments ?? []).filter((comment) => comment.status === 'approved');
    const parent = sections.find((section) => section.slug === line.section)?.parent;
    return {
      ...teaser(line),
      id: line.slug,
      dateline: line.dateline,
      contributors: (line.contributors ?? []).map((slug) => names(of('contributor'), slug, language)),
      bodyHtml: line.body,
      updatedAt: line.updatedAt === undefined ? undefined : instant(line.updatedAt),
      readingMinutes: Math.ceil(line.body.length / 1200),
      sectionParent: parent ? link(parent, language) : undefined,
      tags: (line.tags ?? []).map((slug) => names(of('tag'), slug, language)),
      corrections: (line.corrections ?? []).map(({ note, correctedAt }) => ({
        note,
        correctedAt: instant(correctedAt),
      })),
      translations: published.filter(
        (other) =>
          other !== line && other.translationGroup !== undefined && other.translationGroup === line.translationGroup,
      ),
      related: newest(language, (other) => other !== line && other.section === line.section).slice(0, 5),
      latest: newest(language).slice(0, 8),
      popular: newest(language).slice(2, 5),
      latestComments: approved.slice(0, 2).map(({ author, body }) => ({ author: author.name, excerpt: body, path: '#comments', headline: line.headline })),
      advertisement: { name: 'article', width: 300, height: 250 },
      comments: {
        count: approved.length,
        printed: approved.map(({ author, body, createdAt }) => ({
          author: author.name,
          text: body,
          createdAt: instant(createdAt),
        })),
      },
    };
  }

  function finding(slug: string, language: string): ArticleFinding | undefined {
    const found = of('article').filter(
      (line) => line.slug === slug && ['published', 'withdrawn'].includes(line.status),
    );
    const here = found.find((line) => line.language === language);
    if (here?.status === 'withdrawn') return { state: 'withdrawn' };
    if (here !== undefined) return { state: 'published', article: content(here) };
    return found[0] && { state: 'elsewhere', language: found[0].language };
  }

  return {
    site: async () => site,
    sections: async (language) =>
      sections
        .filter(({ parent }) => parent === null)
        .map(({ slug }) => ({
          ...link(slug, language),
          children: family(slug)
            .slice(1)
            .map((child) => link(child, language)),
        })),
    footer: async () => [],
    plainPage: async () => undefined,
    front: async (language) => ({
      latest: newest(language).slice(0, 16),
      popular: newest(language).slice(2, 5),
      sections: sections
        .filter(({ parent }) => parent === null)
        .map(({ slug }) => ({ section: link(slug, language), teasers: newest(language, inFamily(slug)).slice(0, 8) })),
    }),
    section: async (slug, language, cursor) => {
      const start = Number(cursor ?? 0);
      const section = sections.find((item) => item.slug === slug);
      if (section === undefined || Number.isNaN(start)) return undefined;
      const all = newest(language, inFamily(slug));
      return {
        section: link(slug, language),
        parent: section.parent ? link(section.parent, language) : undefined,
        children: family(slug)
          .slice(1)
          .map((child) => link(child, language)),
        teasers: all.slice(start, start + pageLength),
        cursor,
        newer: start > 0 ? String(Math.max(0, start - pageLength)) : undefined,
        older: start + pageLength < all.length ? String(start + pageLength) : undefined,
      };
    },
    article: async (slug, language) => finding(slug, language),
    search: async ({ query, section }) => {
      const marked = (text: string) =>
        text.split(query).flatMap((piece, index) => [
          ...(index === 0 ? [] : [{ text: query, isMarked: true }]),
          { text: piece, isMarked: false },
        ]);
      const results = site.languages
        .flatMap((language) => newest(language, section === undefined ? undefined : inFamily(section)))
        .filter(({ headline }) => headline.includes(query))
        .map((found) => ({ ...found, markedHeadline: marked(found.headline), passage: marked(found.standfirst ?? ''), similar: [] }));
      const [first] = newest(site.languages[0] ?? '');
      return { results, count: results.length, isExact: true, suggestion: results.length === 0 ? first?.headline : undefined };
    },
    redirect: async (path) => {
      const line = published.find(({ redirects = [] }) => redirects.includes(path));
      return (
        line &&
        `${line.language === site.languages[0] ? '' : `/${line.language}`}/articles/${encodeURIComponent(line.slug)}`
      );
    },
  };
}
