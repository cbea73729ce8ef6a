/** A picture in the sizes that a list has room for. */
export interface TeaserImage {
  /** What every browser reads. */
  url: string;
  /** Leaner formats; none where the picture lives elsewhere. */
  avif: string | null;
  webp: string | null;
  width: number | null;
  height: number | null;
  /** What must stay in sight when it is cut, as shares of the width and height; the middle where nobody has said. */
  focalPoint: { x: number; y: number } | null;
}

/** What a list shows of an article: the shape both list documents ask for. */
export interface Teaser {
  id: string;
  url: string;
  headline: string;
  kicker: string | null;
  language: string;
  direction: 'LTR' | 'RTL';
  publishedAt: string | null;
  section: { name: string } | null;
  image: TeaserImage | null;
  /** Why this article is here, in words; none where the list needs no reason. */
  reasons?: string[];
  /** Its place in the list, in the digits of its language; none where the list is not numbered. */
  rank?: string;
}

/** Articles with the locale their site writes its dates in. */
export interface Listing {
  siteLocale: string;
  teasers: Teaser[];
}

/** The ways a list can be laid out; the first is the default. */
export const layouts = ['headlines', 'list', 'cards', 'compact'] as const;
export type Layout = (typeof layouts)[number];

/** How close things stand; the first is the default. */
export const densities = ['comfortable', 'dense'] as const;
export type Density = (typeof densities)[number];

/** Whether a layout has room for images. */
export function isPictured(layout: Layout): boolean {
  return layout === 'list' || layout === 'cards';
}
