import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { ConsoleView } from '../../app/console-view.ts';
import { fieldText } from '../../app/field-text.ts';
import { fill } from '../../strings/console-languages.ts';
import type { DeskArticle } from '../editor/form.ts';
import articleRelated from '../article-related.graphql';
import chooseRelated from '../choose-related.graphql';
import findPins from '../find-pins.graphql';
import { relatedStyles } from './related-styles.ts';
import { RelatedWork, type ChosenArticle } from './related-work.ts';
import { excludedView, foundView, rowsView, type RowActs } from './rows-view.ts';

/** Articles that a search shows. */
const mostFound = 10;

/** What somebody has left without saving it, by who and which article. */
const left = new Map<string, RelatedWork>();

/** The list beside an article as readers see it: an editor pins, puts in order and keeps out, and saves it all at once. */
export class RelatedView extends ConsoleView {
  static override styles = [ConsoleView.styles, relatedStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    article: { attribute: false },
    work: { state: true },
    found: { state: true },
    problem: { state: true },
    hasFailed: { state: true },
    isClashing: { state: true },
    isSaving: { state: true },
  };

  declare article: DeskArticle;
  declare work: RelatedWork | undefined;
  /** Undefined until somebody has searched. */
  declare found: readonly ChosenArticle[] | undefined;
  declare problem: string;
  declare hasFailed: boolean;
  /** Whether somebody else was faster. */
  declare isClashing: boolean;
  declare isSaving: boolean;

  constructor() {
    super();
    this.problem = '';
    this.hasFailed = false;
    this.isClashing = false;
    this.isSaving = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#hold);
    if (this.work?.isChanged) left.set(this.#place, this.work);
  }

  get #place(): string {
    return `${this.desk.staff} ${this.article.id}`;
  }

  /** The browser asks before it drops what is not saved. */
  readonly #hold = (event: Event): void => {
    if (this.work?.isChanged) event.preventDefault();
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('article')) return;
    const before = changed.get('article');
    // Another list comes with another state of the article, as it is published or withdrawn.
    if (before?.id !== this.article.id || before.status !== this.article.status) void this.#read();
  }

  async #read(): Promise<void> {
    this.hasFailed = false;
    try {
      const { newsroomArticle } = await this.desk.connection.ask(articleRelated, { id: this.article.id });
      if (!newsroomArticle) return;
      const work = left.get(this.#place) ?? this.work;
      left.delete(this.#place);
      // What is wished stays upon the version it was wished on, so that a clash is still told.
      if (work?.isChanged) this.work = work;
      else this.work = new RelatedWork(newsroomArticle.relatedChoices);
    } catch {
      this.hasFailed = !this.work;
    }
  }

  override render(): unknown {
    const { strings } = this.desk;
    const words = strings.related;
    return html`<section class="card" aria-labelledby="related-title">
      <h2 id="related-title">${words.title}</h2>
      ${
        this.hasFailed
          ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#read()}>${strings.retry}</button></p>`
          : this.work
            ? this.#choice(this.work)
            : html`<p class="quiet">${strings.loading}</p>`
      }
    </section>`;
  }

  #choice(work: RelatedWork): unknown {
    const words = this.desk.strings.related;
    const { rows, draft } = work;
    const acts = this.#acts(work);
    const isPublic = this.article.status === 'PUBLISHED';
    return html`<p class="quiet">${isPublic ? words.hint : words.hintUnpublished}</p>
      ${rows.length === 0 ? html`<p class="quiet">${isPublic ? words.empty : words.emptyUnpublished}</p>` : rowsView(this.desk, rows, acts)}
      ${excludedView(this.desk, draft.excluded, acts)}
      <form @submit=${this.#find}>
        <label class="field" for="find">${words.find} <input id="find" name="find" type="search" maxlength="200" dir="auto" autocomplete="off" /></label>
        <button type="submit">${words.search}</button>
      </form>
      ${foundView(this.desk, this.found, new Set([this.article.id, ...draft.pinned.map(({ id }) => id)]), acts)} ${this.#foot(work)}`;
  }

  #foot(work: RelatedWork): unknown {
    const words = this.desk.strings.related;
    return html`<div role="alert"><p class="error" id="related-problem">${this.isClashing ? words.conflict : this.problem}</p></div>
      <div class="acts">
        ${
          this.isClashing
            ? html`<button type="button" id="mine" @click=${() => void this.#meet(true)}>${words.keepMine}</button>
                <button type="button" @click=${() => void this.#meet(false)}>${words.takeTheirs}</button>`
            : html`<button class="primary" type="button" id="save-related" aria-disabled=${!work.isChanged || this.isSaving} @click=${() => void this.#save()}>${words.save}</button>
                ${work.canUndo ? html`<button class="plain" type="button" id="undo-related" @click=${() => void this.#undo(work)}>${words.undo}</button>` : nothing}`
        }
      </div>`;
  }

  #acts(work: RelatedWork): RowActs {
    const { strings, say, locale } = this.desk;
    const words = strings.related;
    const number = (value: number) => new Intl.NumberFormat(locale).format(value);
    const done = async (text: string, ...focus: readonly (string | undefined)[]) => {
      this.problem = '';
      this.requestUpdate();
      await this.updateComplete;
      say(text);
      const there = focus.find((id) => id !== undefined && this.renderRoot.querySelector(`#${CSS.escape(id)}`));
      await this.focusOn(there ?? 'find');
    };
    /** Where the focus goes when a row has left its place. */
    const nextTo = ({ id }: ChosenArticle) => {
      const at = work.rows.findIndex(({ article }) => article.id === id);
      const next = work.rows[at + 1] ?? work.rows[at - 1];
      return next && `exclude-${next.article.id}`;
    };
    return {
      pin: (article) => {
        work.pin(article);
        void done(fill(words.pinned, { headline: article.headline, place: number(work.draft.pinned.length) }), `up-${article.id}`);
      },
      move: (from, to, button) => {
        if (!work.move(from, to)) return;
        const headline = work.draft.pinned[to]?.headline ?? '';
        void done(fill(words.movedTo, { headline, place: number(to + 1), count: number(work.draft.pinned.length) }), button);
      },
      exclude: (article) => {
        const next = nextTo(article);
        work.exclude(article);
        void done(fill(words.isExcluded, { headline: article.headline }), next);
      },
      release: (article) => {
        const next = nextTo(article);
        work.release(article);
        void done(fill(words.released, { headline: article.headline }), `pin-${article.id}`, next);
      },
    };
  }

  async #undo(work: RelatedWork): Promise<void> {
    work.undo();
    this.problem = '';
    this.requestUpdate();
    this.desk.say(this.desk.strings.related.undone);
    await this.focusOn(work.canUndo ? 'undo-related' : 'save-related');
  }

  readonly #find = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { connection, say, strings } = this.desk;
    const query = fieldText(event, 'find');
    if (!query) return;
    try {
      const { newsroomArticles } = await connection.ask(findPins, { first: mostFound, query, language: this.article.language });
      this.found = newsroomArticles.nodes;
      if (this.found.length === 0) say(strings.related.nothingFound);
    } catch {
      say(strings.failed);
    }
  };

  async #save(): Promise<void> {
    const { work } = this;
    if (!work || this.isSaving || !work.isChanged) return;
    const { connection, strings, say } = this.desk;
    const sent = work.draft;
    const ids = (articles: readonly ChosenArticle[]) => articles.map(({ id }) => id);
    this.isSaving = true;
    this.problem = '';
    try {
      const wish = { id: this.article.id, version: work.version, pinned: ids(sent.pinned), excluded: ids(sent.excluded) };
      const { chooseRelated: answer } = await connection.ask(chooseRelated, wish);
      if (answer.__typename === 'ArticlePayload') {
        // What was changed while the answer was on its way stays.
        work.settle(answer.article.relatedChoices, work.draft !== sent);
        say(strings.related.saved);
      } else if (answer.__typename === 'EditConflict') {
        this.isClashing = true;
        await this.focusOn('mine');
      } else this.problem = answer.__typename === 'InvalidInput' ? answer.fields.map(({ message }) => message).join(' ') : answer.message;
    } catch {
      this.problem = strings.notSent;
    } finally {
      this.isSaving = false;
    }
  }

  /** Goes on upon what somebody else has chosen: with what is wished here, which is saved over it, or with theirs. */
  async #meet(isMine: boolean): Promise<void> {
    try {
      const { newsroomArticle } = await this.desk.connection.ask(articleRelated, { id: this.article.id });
      if (newsroomArticle) this.work?.settle(newsroomArticle.relatedChoices, isMine);
      this.isClashing = false;
      if (isMine) await this.#save();
      if (!this.isClashing) await this.focusOn('save-related');
    } catch {
      this.desk.say(this.desk.strings.notSent);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-related': RelatedView;
  }
}
