import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';

/** A text in several languages: language tag → text. */
export type Names = Readonly<Record<string, string>>;

export interface PageSite {
  readonly key: string;
  readonly names: Names;
  /** `https://host` under which the pages are public, without a slash at the end. */
  readonly origin: string;
  /** BCP 47 with extensions, as `ar-EG-u-nu-latn`: month names, digits and calendar. */
  readonly locale: string;
  /** IANA zone in which days begin and times are written. */
  readonly timeZone: string;
  /** Languages of the content, the default one (whose addresses have no prefix) first; never empty. */
  readonly languages: string[];
  /** An e-mail or web address at which the publisher is reached about content. */
  readonly contact?: string | undefined;
}

export interface SectionLink {
  readonly slug: string;
  readonly name: string;
}

export interface SectionBranch extends SectionLink {
  readonly children: readonly SectionLink[];
}

export interface Picture {
  /** Absolute, or a path on the site. */
  readonly url: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The sizes in which it is stored: the leanest format first, what every browser reads last. */
  readonly sources?: readonly { readonly mime: string; readonly srcset: string }[] | undefined;
  /** Of the file at the address, where it is kept here. */
  readonly file?: { readonly mime: string; readonly bytes: number } | undefined;
  /** What must stay in sight, in tenths of the width and height from the top left. */
  readonly focus?: { readonly x: number; readonly y: number } | undefined;
}

/** What a list shows of an article. */
export interface Teaser {
  readonly slug: string;
  readonly language: string;
  readonly headline: string;
  readonly kicker?: string | undefined;
  readonly standfirst?: string | undefined;
  /** The printed credit, else the names of those who made it. */
  readonly byline?: string | undefined;
  readonly section?: SectionLink | undefined;
  readonly image?: Picture | undefined;
  readonly publishedAt: Date;
}

/** A page that is no journalism, as the end of every page links to it. */
export interface PlainPageLink {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
}

export interface PlainPageContent extends PlainPageLink {
  /** Sanitised where it entered; written into the page as it is. */
  readonly bodyHtml: string;
  readonly bodyText: string;
  /** The same in other languages. */
  readonly translations: readonly PlainPageLink[];
}

/** What is known of an address: a page, or the language in which it is to be found. */
export type PlainPageFinding =
  | { readonly state: 'published'; readonly page: PlainPageContent }
  | { readonly state: 'elsewhere'; readonly language: string };

export interface FrontContent {
  /** What editors have put at the top, the first one first; absent where they leave it to the newest. */
  readonly curated?: readonly Teaser[] | undefined;
  /** Newest first, over all sections. */
  readonly latest: readonly Teaser[];
  /** The most popular first, over all sections; few or none where little is read. */
  readonly popular: readonly Teaser[];
  /** In the newspaper's order, each with its newest articles. */
  readonly sections: readonly { readonly section: SectionLink; readonly teasers: readonly Teaser[] }[];
}

export interface SectionContent {
  readonly section: SectionLink;
  readonly description?: string | undefined;
  readonly parent?: SectionLink | undefined;
  readonly children: readonly SectionLink[];
  /** Newest first; on the first page after what editors have put at the top. */
  readonly teasers: readonly Teaser[];
  /** Of this page; absent on the first. */
  readonly cursor?: string | undefined;
  /** Of the neighbouring pages; absent at either end. */
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
}

/** How far back a search goes. */
export const searchSpans = ['day', 'week', 'month', 'year'] as const;
export type SearchSpan = (typeof searchSpans)[number];

/** What a reader asks for. */
export interface SearchRequest {
  readonly query: string;
  /** Slug of a section, those below it included. */
  readonly section?: string | undefined;
  readonly span?: SearchSpan | undefined;
  /** Of a later page. */
  readonly cursor?: string | undefined;
}

/** A piece of a text; what was searched for is marked. */
export interface MarkedText {
  readonly text: string;
  readonly isMarked: boolean;
}

export interface SearchResult extends Teaser {
  /** Copies of it, found below it. */
  readonly similar: readonly Teaser[];
  readonly markedHeadline: readonly MarkedText[];
  /** The passage of standfirst or body in which the words stand, else the standfirst. */
  readonly passage: readonly MarkedText[];
}

export interface SearchContent {
  readonly results: readonly SearchResult[];
  readonly count: number;
  /** Whether `count` is all there are. */
  readonly isExact: boolean;
  /** Whether no article has all words, so that these have most of them. */
  readonly isPartial?: boolean | undefined;
  /** The query in a better spelling, where it finds more. */
  readonly suggestion?: string | undefined;
  /** Of the next page; absent on the last. */
  readonly next?: string | undefined;
}

export interface PrintedComment {
  readonly author: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** One of the latest comments of the whole site. */
export interface TalkedAbout {
  readonly author: string;
  /** What it begins with. */
  readonly excerpt: string;
  /** The comment on its page: a path on the site, or the address of a page elsewhere. */
  readonly path: string;
  /** Of its article; absent where its page is none. */
  readonly headline?: string | undefined;
}

/** A place for advertisements in which something runs. */
export interface AdvertisementSlot {
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ArticleContent extends Teaser {
  readonly id: string;
  /** Where the article lives when that is not this site's own page. */
  readonly canonicalUrl?: string | undefined;
  /** The place that opens the report. */
  readonly dateline?: string | undefined;
  readonly contributors: readonly string[];
  /** Sanitised where it entered; written into the page as it is. */
  readonly bodyHtml: string;
  readonly updatedAt?: Date | undefined;
  /** At least 1 when there is a body, else 0. */
  readonly readingMinutes: number;
  readonly sectionParent?: SectionLink | undefined;
  readonly tags: readonly string[];
  readonly corrections: readonly { readonly note: string; readonly correctedAt: Date }[];
  readonly translations: readonly { readonly slug: string; readonly language: string; readonly headline: string }[];
  readonly related: readonly Teaser[];
  /** But for this one. */
  readonly latest: readonly Teaser[];
  /** But for this one: who reads it has found it. */
  readonly popular: readonly Teaser[];
  /** The newest of the whole site. */
  readonly latestComments: readonly TalkedAbout[];
  /** Absent where nothing runs. */
  readonly advertisement?: AdvertisementSlot | undefined;
  /** Public ones only; `printed` are the newest few. */
  readonly comments: { readonly count: number; readonly printed: readonly PrintedComment[] };
}

/** What is known of an address: an article, that it was withdrawn, or the language in which it is to be found. */
export type ArticleFinding =
  | { readonly state: 'published'; readonly article: ArticleContent }
  | { readonly state: 'withdrawn'; readonly reason?: string | undefined }
  | { readonly state: 'elsewhere'; readonly language: string };

/** Everything the pages of one site read. Implementations show only what is public. */
export interface PageData {
  /** What has been read, for whoever keeps the page. */
  readonly marks?: AnswerMarks;
  site(): Promise<PageSite>;
  /** The top of the tree with its children, in the newspaper's order. */
  sections(language: string): Promise<readonly SectionBranch[]>;
  front(language: string): Promise<FrontContent>;
  /** Undefined when there is no such section, or the cursor is none of its pages'. */
  section(slug: string, language: string, cursor: string | undefined): Promise<SectionContent | undefined>;
  article(slug: string, language: string): Promise<ArticleFinding | undefined>;
  /** The plain pages that are linked to at the end of every page, in their order. */
  footer(language: string): Promise<readonly PlainPageLink[]>;
  plainPage(slug: string, language: string): Promise<PlainPageFinding | undefined>;
  /** In all languages of the site. Undefined when there is no such section, or the cursor is none of a search's. */
  search(request: SearchRequest): Promise<SearchContent | undefined>;
  /** Where an old permalink (`/path?query`) leads now: a path on the site or an absolute address. */
  redirect(path: string): Promise<string | undefined>;
}
