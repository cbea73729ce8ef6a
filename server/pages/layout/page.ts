import type { ServerRenderedTemplate } from '@lit-labs/ssr';
import type { Picture } from '../page-data.ts';

/** A page before it is put into the document. */
export interface Page {
  readonly status: number;
  /** Without the site's name, which the document adds; absent on the front page. */
  readonly title?: string | undefined;
  readonly description: string;
  /** Path on the site or absolute address; absent on pages that are no one's address (404, 410). */
  readonly canonical?: string | undefined;
  /** The same page in other languages, itself included: language → path. */
  readonly alternates?: Readonly<Record<string, string>> | undefined;
  readonly image?: Picture | undefined;
  readonly kind: 'website' | 'article';
  /** schema.org objects. */
  readonly structuredData?: readonly object[] | undefined;
  /** Slug of the section that the navigation marks, and whether this page is that section's own. */
  readonly section?: { readonly slug: string; readonly isCurrent: boolean } | undefined;
  /** Of an article. */
  readonly sectionName?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Path of the page by which `/oembed` knows it, where it does. */
  readonly oembed?: string | undefined;
  /** Path under which the article is to be had as data, for newsrooms that take it over. */
  readonly ninjs?: string | undefined;
  readonly publishedAt?: Date | undefined;
  readonly updatedAt?: Date | undefined;
  /** Has a form for searching of its own, which takes the place of the masthead's. */
  readonly isSearch?: boolean | undefined;
  /** Whether videos or posts of other sites may stand in it, which come when their buttons are pressed. */
  readonly hasPlayers?: boolean | undefined;
  /** Shown to staff alone: it runs nothing, counts no view and is nobody's address. */
  readonly isPreview?: boolean | undefined;
  readonly main: ServerRenderedTemplate;
}
