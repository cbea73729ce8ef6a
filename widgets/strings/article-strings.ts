/** Every sentence the article lists say. */
export interface ArticleStrings {
  /** Language of these strings, not of the articles. */
  language: string;
  latest: string;
  related: string;
  noLatest: string;
  noRelated: string;
  failed: string;
  retry: string;
}
