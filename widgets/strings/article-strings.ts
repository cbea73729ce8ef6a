/** Every sentence a list of articles says. */
export interface ArticleStrings {
  /** Names the list. */
  label: string;
  empty: string;
  failed: string;
  retry: string;
}
