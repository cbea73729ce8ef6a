import type { FrontContent, SectionLink, Teaser } from '../page-data.ts';

/** What stands where on the front page. */
export interface FrontView {
  readonly lead: Teaser | undefined;
  readonly second: readonly Teaser[];
  readonly latest: readonly Teaser[];
  readonly popular: readonly Teaser[];
  readonly blocks: readonly { readonly section: SectionLink; readonly teasers: readonly Teaser[] }[];
}

const secondCount = 3;
/** Of the list of the latest, and above that of the most popular, which together would reach far below the lead. */
const latestCount = 7;
const latestAbovePopular = 4;
const blockCount = 4;

/**
 * Lays the front page out. What editors have put at the top stands there; else the newest article with an image leads (the newest one where none has an image), the next ones
 * stand below it. No article is shown twice outside the lists of the latest and the most popular; a section with nothing left to show is left out.
 */
export function frontView({ curated, latest, popular, sections }: FrontContent): FrontView {
  const lead = curated?.[0] ?? latest.slice(0, latestCount).find((article) => article.image !== undefined) ?? latest[0];
  const second = (curated ?? latest).filter((article) => article !== lead).slice(0, secondCount);
  const shown = new Set([lead, ...second].map((article) => article && keyOf(article)));
  const blocks = sections.flatMap(({ section, teasers }) => {
    const left = teasers.filter((article) => !shown.has(keyOf(article))).slice(0, blockCount);
    for (const article of left) shown.add(keyOf(article));
    return left.length === 0 ? [] : [{ section, teasers: withImageFirst(left) }];
  });
  const listed = popular.length > 0 ? latestAbovePopular : latestCount;
  return { lead, second, latest: latest.slice(0, listed), popular, blocks };
}

/** A block opens with a picture where it has one. */
function withImageFirst(teasers: readonly Teaser[]): readonly Teaser[] {
  const first = teasers.find((article) => article.image !== undefined);
  return first === undefined ? teasers : [first, ...teasers.filter((article) => article !== first)];
}

function keyOf({ language, slug }: Teaser): string {
  return `${language}/${slug}`;
}
