import type { ReactiveElement } from 'lit';
import type { Listing } from '../articles/teaser.ts';
import { localeFor, locales } from '../format/locale.ts';
import type { Loading } from '../element/loading.ts';
import type { Words } from '../element/words.ts';
import { stringsOf } from '../strings/load-strings.ts';
import { NewArticles } from './new-articles.ts';

interface List extends ReactiveElement {
  readonly section: string;
}

/**
 * Watches a list of articles from now on, while it is in a page.
 * @returns what is shown over it, in the locale of its site
 */
export function watchList<Dependencies extends readonly unknown[]>(
  element: List,
  articles: Loading<Dependencies, Listing>,
  words: Words<'latest'>,
  endpoint: () => URL,
  adopt: (sheet: CSSStyleSheet | undefined) => void,
): (siteLocale: string) => unknown {
  const news = new NewArticles({
    get endpoint() {
      return endpoint();
    },
    get section() {
      return element.section;
    },
    get listing() {
      return articles.data;
    },
    get strings() {
      return stringsOf('new-articles', words.language);
    },
    async ask(signal) {
      const { dependencies, load } = articles.options;
      const now = dependencies();
      if (!now) throw new Error('not near enough');
      const [listing] = await Promise.all([load(now, signal), words.learn('new-articles')]);
      return listing;
    },
    show(listing) {
      articles.begin(listing);
      element.requestUpdate();
      // The button is gone: whoever was on it goes on where it led.
      void element.updateComplete.then(() => element.shadowRoot?.querySelector<HTMLElement>('ul a')?.focus());
    },
    redraw: () => element.requestUpdate(),
    adopt,
  });
  element.addController(news);
  element.requestUpdate();
  return (siteLocale) => news.view(localeFor(words.language, locales(siteLocale, words.language)));
}
