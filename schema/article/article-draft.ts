import type { ImageDraft } from '../image/save-image.ts';

/** What an editor or an importer says of an article. A field left out of a revision stays as it is. */
export interface ArticleDraft {
  readonly headline: string;
  /** HTML as it came; sanitised here. */
  readonly body: string;
  readonly language?: string | undefined;
  /** Wished slug; made from the headline when absent, and numbered when taken. */
  readonly slug?: string | undefined;
  /** Address, when the article lives somewhere other than on the site's own `/articles/SLUG`. */
  readonly url?: string | null | undefined;
  readonly kicker?: string | null | undefined;
  readonly standfirst?: string | null | undefined;
  readonly dateline?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly format?: string | undefined;
  /** Slug of the section. */
  readonly section?: string | null | undefined;
  /** Slugs of the tags, the most telling first. */
  readonly tags?: readonly string[] | undefined;
  /** Slugs of the contributors, in the order of the byline. */
  readonly contributors?: readonly string[] | undefined;
  readonly image?: ImageDraft | null | undefined;
  /** Before this moment it may not become public. */
  readonly embargoUntil?: Date | null | undefined;
  readonly translationGroup?: string | null | undefined;
  /** Former addresses: absolute, or paths on the site. */
  readonly redirects?: readonly string[] | undefined;
  readonly createdAt?: Date | undefined;
  readonly updatedAt?: Date | undefined;
  /** Who it is at its source, and a hash of what the source said: an unchanged source changes nothing. */
  readonly source?: { readonly key: string; readonly hash: string } | undefined;
}
