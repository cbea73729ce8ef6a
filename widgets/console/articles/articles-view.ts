import { html } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ConsoleView } from '../app/console-view.ts';
import { anyArticle, type ArticleFilter } from './list/article-list.ts';

/** The articles' desk: the list, or the one article that is open. The editor comes when the first one is opened. */
export class ArticlesView extends ConsoleView {
  static override properties: PropertyDeclarations = { ...ConsoleView.properties, filter: { state: true } };

  /** What the list was narrowed to stays while an article is open. */
  declare filter: ArticleFilter;

  /** What is open. A new article keeps its place on the page when it gets its id. */
  #open = { article: '', key: 0 };

  constructor() {
    super();
    this.filter = anyArticle;
  }

  override render(): unknown {
    const { article } = this.desk.route;
    if (article !== this.#open.article) this.#open = { article, key: this.#open.key + 1 };
    if (article === '')
      return html`<gazette-console-article-list
        .desk=${this.desk}
        .filter=${this.filter}
        @narrowed=${({ detail }: CustomEvent<ArticleFilter>) => (this.filter = detail)}
      ></gazette-console-article-list>`;
    void import('./editor/define.ts');
    return keyed(
      this.#open.key,
      html`<gazette-console-article
        .desk=${this.desk}
        .article=${article}
        @named=${this.#named}
      ></gazette-console-article>`,
    );
  }

  readonly #named = ({ detail: article }: CustomEvent<string>): void => {
    this.#open = { ...this.#open, article };
    this.desk.go({ article, search: '' }, true);
  };
}
