import { htmlToText } from '@gazette/schema/text/html-text.ts';
import type { ArticleInput } from '../records.ts';
import { bodyOfNinjs } from './body-of-ninjs.ts';
import { OWN_CREATOR, ownIds, roles, type NinjsItem, type NinjsText } from './ninjs-item.ts';
import { pictureOfNinjs, saidAs } from './picture-of-ninjs.ts';

/** The shapes of a piece that a profile may name; what agencies write there else is theirs. */
const FORMATS = new Set(['standard', 'aside', 'gallery', 'link', 'image', 'quote', 'status', 'video', 'audio', 'chat']);
/** Who wrote it; the people it is about are related otherwise. */
const AUTHORS = new Set(['author', 'creator', 'by', 'byline', 'contributor']);

/** What an item of an agency, or of another Gazette, becomes here. */
export function articleOfNinjs(item: NinjsItem): ArticleInput {
  const { language, people = [], subjects = [], renditions = [], profile = '' } = item;
  const address = renditions.find(({ name, contentType }) => name === 'web' && contentType === 'text/html')?.href;
  const body = bodyOfNinjs(item);
  const own = (role: string) => item.altIds?.find((id) => id.role === role)?.value;
  const words = (given: { name?: string | undefined; literal?: string | undefined }) => (given.name ?? given.literal ?? '').trim();
  const ours = subjects.filter(({ creator }) => creator === OWN_CREATOR);
  const section = ours.find(({ rel }) => rel === 'section');
  const scheduledAt = own(ownIds.scheduledAt);
  return {
    type: 'article',
    sourceKey: item.uri,
    url: own(ownIds.url),
    baseUrl: address,
    slug: own(ownIds.slug),
    translationGroup: own(ownIds.translationGroup),
    language,
    headline: headlineOf(item),
    kicker: plain(item.headlines?.find(({ role }) => role === roles.kicker)),
    standfirst: standfirstOf(item),
    dateline: item.located,
    byline: item.by,
    contributors: people
      .filter(({ rel }) => rel !== undefined && AUTHORS.has(rel.toLowerCase()))
      .map((person) => ({ slug: person.rel === 'author' ? person.literal : undefined, name: words(person) }))
      .filter(({ name }) => name !== ''),
    section: section?.literal === undefined ? undefined : { slug: section.literal, name: words(section) },
    tags: subjects
      .filter((subject) => subject !== section && words(subject) !== '')
      .map((subject) => ({ slug: subject.creator === OWN_CREATOR ? subject.literal : undefined, name: words(subject) })),
    body,
    image: pictureOfNinjs(item),
    format: FORMATS.has(profile) ? profile : item.type === 'picture' ? 'image' : undefined,
    ...statusOf(item, scheduledAt),
    createdAt: item.firstCreated,
    publishedAt: item.pubStatus === 'withheld' ? undefined : (item.contentCreated ?? item.firstCreated ?? item.versionCreated),
    updatedAt: item.versionCreated,
    embargoUntil: item.embargoedUntil,
    corrections: (item.descriptions ?? []).flatMap(correctionIn),
  };
}

/** Whether nothing is left of it but that it is to be taken back. */
export function isBareWithdrawal(item: NinjsItem): boolean {
  return item.pubStatus === 'canceled' && headlineOf(item) === '' && bodyOfNinjs(item) === '';
}

function statusOf({ pubStatus, expires, edNote }: NinjsItem, scheduledAt: string | undefined): Partial<ArticleInput> {
  if (pubStatus === 'canceled') return { status: 'withdrawn', withdrawnAt: expires, withdrawnReason: edNote };
  if (pubStatus === 'withheld') return scheduledAt ? { status: 'scheduled', scheduledAt } : { status: 'draft' };
  return { status: 'published' };
}

function headlineOf({ headlines = [], title }: NinjsItem): string {
  const main = headlines.find(({ role }) => role === roles.headline) ?? headlines.find(({ role }) => role !== roles.kicker);
  return plain(main) ?? title?.trim() ?? '';
}

function standfirstOf(item: NinjsItem): string | undefined {
  const given = [roles.standfirst, 'standfirst', 'summary', 'short'].map((role) => item.descriptions?.find((one) => one.role === role));
  return plain(given.find((one) => one !== undefined)) ?? (item.type === 'text' && item.bodies?.length ? saidAs(item, 'text') : undefined);
}

function plain(given: NinjsText | undefined): string | undefined {
  if (!given) return undefined;
  const text = /html/i.test(given.contentType ?? '') ? htmlToText(given.value) : given.value;
  return text.trim() || undefined;
}

/** As our own items tell one: when, a space, what was wrong. */
function correctionIn({ role, value }: NinjsText): { note: string; correctedAt: string }[] {
  const [, correctedAt, note] = (role === roles.correction && /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([\s\S]+)$/.exec(value)) || [];
  return correctedAt && note ? [{ correctedAt, note }] : [];
}
