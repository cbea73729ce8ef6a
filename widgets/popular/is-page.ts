/** Whether an article's address is that of the page: what a page has in its address beside that says how it was found. */
export function isPage(page: URL, article: URL | undefined): boolean {
  if (article?.host !== page.host || article.pathname !== page.pathname) return false;
  return article.search === '' || article.search === page.search;
}
