import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ConsoleView } from '../../app/console-view.ts';
import { Copies } from '../copies/copies.ts';
import { Shortcuts } from '../../queue/shortcuts.ts';
import sections from '../article-sections.graphql';
import { articleListStyles } from './article-list-styles.ts';
import { ArticleList, type ArticleFilter } from './article-list.ts';
import { copiesView, type KeptCopy } from './copies-view.ts';
import { filtersView, type Sections } from './filters-view.ts';
import { rowView } from './row-view.ts';

/** Milliseconds without a key after which what was typed is searched for. */
const pause = 250;

/**
 * The list of the newsroom's articles, with search while typing and single keys.
 *
 * @fires narrowed - The list is to be narrowed otherwise; detail: the filter
 */
export class ArticleListView extends ConsoleView {
  static override styles = [ConsoleView.styles, articleListStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    filter: { attribute: false },
    list: { state: true },
    sections: { state: true },
    copies: { state: true },
  };

  declare filter: ArticleFilter;
  declare list: ArticleList | undefined;
  declare sections: Sections;
  /** What was written in this browser and is not on the server. */
  declare copies: readonly KeptCopy[];

  #asked = '';
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.sections = [];
    this.copies = [];
    this.addController(
      new Shortcuts(() => this.desk.keys && !this.desk.isAway(), {
        j: () => this.#step(1),
        k: () => this.#step(-1),
        n: () => this.desk.go({ article: 'new' }),
        '/': () => void this.focusOn('search'),
      }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.list?.leave();
    clearTimeout(this.#typing);
  }

  override willUpdate(): void {
    const { route, session, connection, strings } = this.desk;
    const place = `${route.site} ${session} ${strings.language}`;
    const wish = `${place} ${JSON.stringify(this.filter)}`;
    if (wish === this.#asked) return;
    if (!this.#asked.startsWith(place)) {
      void this.#readSections();
      void this.#readCopies();
    }
    this.#asked = wish;
    this.list?.leave();
    this.list = new ArticleList(connection, this.filter, () => this.requestUpdate());
    void this.list.more();
  }

  async #readSections(): Promise<void> {
    const { connection, strings } = this.desk;
    try {
      this.sections = (await connection.ask(sections, { language: strings.language })).newsroomSections;
    } catch {
      // Without their names the list can be narrowed by all else.
    }
  }

  get #kept(): Copies {
    const { route, staff } = this.desk;
    return new Copies(`${route.site} ${staff}`);
  }

  async #readCopies(): Promise<void> {
    this.copies = await this.#kept.all();
  }

  readonly #discard = async ({ place }: KeptCopy): Promise<void> => {
    const { say, strings } = this.desk;
    await this.#kept.drop(place);
    await this.#readCopies();
    say(strings.articles.kept.discarded);
  };

  override render(): unknown {
    const { strings, go } = this.desk;
    const words = strings.articles;
    return html`<div class="root">
      <div class="head">
        <h1 class="title">${words.title}</h1>
        <button class="primary" type="button" aria-keyshortcuts="n" @click=${() => go({ article: 'new' })}>
          ${words.write}
        </button>
      </div>
      ${copiesView(this.desk, this.copies, (copy) => void this.#discard(copy))}
      ${filtersView(this.desk, this.filter, this.sections, this.#narrow)} ${this.#rows()}
      <p class="quiet keys">${words.keysHint}</p>
    </div>`;
  }

  #rows(): unknown {
    const { strings } = this.desk;
    const words = strings.articles;
    const { rows, state, hasMore } = this.list ?? { rows: [], state: 'loading', hasMore: false };
    if (rows.length === 0 && state === 'loading') return html`<p class="quiet middle" role="status">${strings.loading}</p>`;
    if (rows.length === 0 && state === 'failed')
      return html`<div class="middle">
        <p>${strings.failed}</p>
        <button type="button" @click=${() => void this.list?.more()}>${strings.retry}</button>
      </div>`;
    if (rows.length === 0)
      return html`<div class="middle" role="status">
        <p>${this.#isNarrowed ? words.nothingFound : words.empty}</p>
        ${this.#isNarrowed ? nothing : html`<p class="quiet">${words.emptyHint}</p>`}
      </div>`;
    return html`<ol class="rows card" aria-label=${words.list} aria-busy=${state === 'loading'}>
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => rowView(this.desk, row),
        )}
      </ol>
      ${
        state === 'failed'
          ? html`<p class="error" role="alert">${strings.failed}</p>`
          : nothing
      }
      ${hasMore ? html`<button class="plain page-by" type="button" @click=${() => void this.list?.more()}>${strings.more}</button>` : nothing}`;
  }

  get #isNarrowed(): boolean {
    const { status, query, section, language, mine } = this.filter;
    return Boolean(status || query || section || language || mine);
  }

  readonly #narrow = (change: Partial<ArticleFilter>): void => {
    clearTimeout(this.#typing);
    const next = { ...this.filter, ...change };
    const tell = () => this.dispatchEvent(new CustomEvent('narrowed', { detail: next }));
    if ('query' in change) this.#typing = setTimeout(tell, pause);
    else tell();
  };

  /** To the next row or the one before; past the last one the next page is read. */
  #step(by: 1 | -1): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const at = rows.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLElement);
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
    const { say, strings } = this.desk;
    if (next < 0) return say(strings.atStart);
    if (next >= rows.length && !this.list?.hasMore) return say(strings.atEnd);
    if (next >= rows.length - 3 && this.list?.hasMore) void this.list.more();
    rows[next]?.focus();
  }
}
