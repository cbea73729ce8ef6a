/** Every sentence the list of the latest comments says. `{headline}` stands for the headline of an article. */
export interface LatestCommentStrings {
  latestComments: string;
  onArticle: string;
  empty: string;
  failed: string;
  retry: string;
}
