import type { LocalizedText } from '@gazette/schema/site/site.entity.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { baseLanguage } from '@gazette/schema/text/language.ts';
import { wordCount } from '@gazette/schema/text/reading-time.ts';
import type { ArticleInput } from '../records.ts';
import { OWN_CREATOR, ownIds, roles, type NinjsItem } from './ninjs-item.ts';

/** What an article names by its slug, as the item says it. */
export interface Named {
  readonly slug: string;
  readonly names: LocalizedText;
}

export interface NinjsSubject {
  readonly article: ArticleInput;
  /** Where readers find it. */
  readonly address: string;
  /** Origin of the site, for what is a path on it. */
  readonly siteUrl: string;
  /** Whose it is. */
  readonly holder: string;
  readonly section?: Named | undefined;
  readonly tags: readonly Named[];
  readonly contributors: readonly Named[];
}

const standard = { name: 'ninjs', version: '3.0', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json' } as const;
const pubStatuses = { published: 'usable', withdrawn: 'canceled', scheduled: 'withheld', draft: 'withheld' } as const;

/** The name by which an article is known wherever it goes, whatever becomes of its address. */
export function ninjsUri(id: string): string {
  return `urn:uuid:${id}`;
}

/** An article as IPTC ninjs 3.0 has it. */
export function ninjsOf(subject: NinjsSubject): NinjsItem {
  const { article, address, holder, section, tags, contributors } = subject;
  const { language = 'en', body = '', status = 'published' } = article;
  const text = htmlToText(body);
  const nameIn = ({ slug, names }: Named) => names[language] ?? names[baseLanguage(language)] ?? Object.values(names)[0] ?? slug;
  const subjectOf = (rel: string) => (one: Named) => ({ name: nameIn(one), rel, literal: one.slug, creator: OWN_CREATOR });
  const image = article.image && pictureOf(subject, article.image);
  return withoutGaps({
    uri: ninjsUri(article.id ?? ''),
    standard,
    type: 'text',
    representationType: 'full',
    profile: article.format,
    version: String(Math.max(1, article.revisions ?? 1)),
    firstCreated: article.createdAt,
    versionCreated: article.updatedAt,
    contentCreated: article.publishedAt,
    embargoedUntil: article.embargoUntil,
    expires: article.withdrawnAt,
    pubStatus: pubStatuses[status],
    copyrightHolder: holder,
    edNote: article.withdrawnReason,
    language,
    title: article.headline,
    headlines: told([roles.headline, article.headline], [roles.kicker, article.kicker]),
    descriptions: [
      ...told([roles.standfirst, article.standfirst]),
      ...(article.corrections ?? []).map(({ note, correctedAt }) => ({ role: roles.correction, contentType: 'text/plain', value: `${correctedAt} ${note}` })),
    ],
    bodies: [{ role: 'main', contentType: 'text/html', charCount: text.length, wordCount: wordCount(text, language), value: body }],
    by: article.byline,
    located: article.dateline,
    slugline: article.slug,
    people: contributors.map((one) => ({ name: nameIn(one), rel: 'author', literal: one.slug })),
    subjects: [...(section ? [section].map(subjectOf('section')) : []), ...tags.map(subjectOf('tag'))],
    renditions: [{ name: 'web', href: new URL(address).href, contentType: 'text/html' }],
    altIds: identities(article),
    associations: image && [image],
  });
}

/** What remains of a withdrawn article for those who have it: that it is to be taken back, and why. */
export function ninjsWithdrawal(id: string, withdrawnAt: string | undefined, reason: string | null): NinjsItem {
  return withoutGaps({
    uri: ninjsUri(id),
    standard,
    type: 'text',
    representationType: 'partial',
    versionCreated: withdrawnAt,
    expires: withdrawnAt,
    pubStatus: 'canceled',
    edNote: reason ?? undefined,
  });
}

/** Several items as one: ninjs has no list, but an item that is made up of others. */
export function ninjsList(uri: string, title: string, items: readonly NinjsItem[]): NinjsItem {
  const parts = items.map((item) => ({ name: item.uri, rel: 'item', ...item }));
  return { uri: new URL(uri).href, standard, type: 'composite', title, associations: parts };
}

function identities(article: ArticleInput): NinjsItem['altIds'] {
  const values = {
    [ownIds.slug]: article.slug,
    [ownIds.url]: article.url,
    [ownIds.translationGroup]: article.translationGroup,
    [ownIds.scheduledAt]: article.scheduledAt,
  };
  return Object.entries(values).flatMap(([role, value]) => (value === undefined ? [] : [{ role, value }]));
}

function pictureOf({ siteUrl }: NinjsSubject, image: NonNullable<ArticleInput['image']>) {
  const href = new URL(image.url, `${siteUrl}/`).href;
  const { width, height, focalX, focalY } = image;
  const hasFocus = width && height && focalX !== undefined && focalY !== undefined;
  const poi = hasFocus ? { x: Math.round((focalX / 1000) * width), y: Math.round((focalY / 1000) * height) } : undefined;
  return withoutGaps({
    name: 'main',
    rel: 'main',
    uri: href,
    type: 'picture',
    descriptions: told([roles.alt, image.alt], [roles.caption, image.caption], [roles.credit, image.credit]),
    renditions: [withoutGaps({ name: 'main', href, width, height, poi })],
  });
}

function told(...given: readonly (readonly [role: string, value: string | null | undefined])[]) {
  return given.flatMap(([role, value]) => (value ? [{ role, contentType: 'text/plain', value }] : []));
}

/** What is not said is left out, and so is a list of nothing. */
function withoutGaps<T extends object>(item: T): T {
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)),
  ) as T;
}
