import type { Site } from '../site/site.entity.ts';
import { detectLanguageAmong } from '../text/detect-language.ts';
import { featuresOf } from './features.ts';
import { MAX_RELATED, type Subject } from './find-neighbours.ts';
import { isComparing } from './related-due.query.ts';
import type { RelatedPages } from './related-pages.ts';
import { listBesidePage, shown, SOON, type RelatedReading, type ShownNeighbour } from './related.query.ts';

/** What is read of a page that is not in the archive, in characters: enough to tell its subject. */
const MAX_TITLE = 1_000;
const MAX_TEXT = 10_000;

export interface Page {
  readonly title: string;
  readonly text: string;
  readonly language: string | undefined;
}

export interface PageReading extends RelatedReading {
  readonly relatedPages: RelatedPages;
  readonly site: Site;
  readonly addressHash: string | null;
  readonly reader: { readonly id: string } | null;
  readonly readerDesk: { chargeLimits(action: 'related', actor: Pick<PageReading, 'site' | 'addressHash' | 'reader'>): Promise<void> };
}

/** A page as what is looked for beside it. Its own language, unless told, as long as the site has it. */
export function pageSubject({ languages }: Pick<Site, 'languages'>, page: Page): Subject {
  const headline = page.title.slice(0, MAX_TITLE);
  const text = page.text.slice(0, MAX_TEXT);
  const language = page.language ?? detectLanguageAmong(`${headline} ${text}`, languages) ?? languages[0] ?? 'und';
  return { headline, language, features: featuresOf({ headline, text, language }) };
}

/**
 * The articles beside such a page. Each address block may have so many found in a minute; the same question again costs
 * nothing.
 * @throws {RateLimited}
 */
export async function neighboursOfPage(reading: PageReading, url: string, subject: Subject, asOf?: Date): Promise<ShownNeighbour[]> {
  reading.visible.marks?.ranked('related');
  if (subject.features.terms.size === 0) return [];
  const { site, addressHash, reader, readerDesk, relatedPages, now } = reading;
  const moment = asOf ?? now;
  const terms = [...subject.features.terms.keys()].join(' ');
  const question = [site.id, subject.language, subject.headline, terms, asOf ? String(asOf.getTime()) : ''];
  const { asOf: answeredAsOf, neighbours } = await relatedPages.remember(question, async () => {
    await readerDesk.chargeLimits('related', { site, addressHash, reader });
    const isPassing = await isComparing(reading.store, site.id);
    if (isPassing) reading.visible.marks?.until(new Date(now.getTime() + SOON));
    return { asOf: moment, neighbours: await listBesidePage(reading, subject, moment), isPassing };
  });
  return shown(reading, url, answeredAsOf, neighbours.slice(0, MAX_RELATED));
}
