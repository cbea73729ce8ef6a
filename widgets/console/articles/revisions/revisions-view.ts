import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { timeView } from '../../../format/time-view.ts';
import { ConsoleView } from '../../app/console-view.ts';
import { fill } from '../../strings/console-languages.ts';
import document from '../article-revisions.graphql';
import type { ArticleRevisionsQuery } from '../article-revisions.graphql';
import { articleStyles } from '../editor/article-styles.ts';
import type { DeskArticle } from '../editor/form.ts';
import { outcomeOf } from '../editor/send.ts';
import restoreRevision from '../restore-revision.graphql';
import revisionDifference from '../revision-difference.graphql';
import { differenceView, type FieldDifference } from './difference-view.ts';

type Revision = NonNullable<ArticleRevisionsQuery['newsroomArticle']>['revisions'][number];

/**
 * What an article has said, the latest first: what each revision changed, and the way back to it.
 *
 * @fires restored - An earlier revision was asked back; detail: what became of it
 * @fires left - Nothing more is asked here
 */
export class RevisionsView extends ConsoleView {
  static override styles = [ConsoleView.styles, articleStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    article: { attribute: false },
    canWrite: { attribute: false },
    revisions: { state: true },
    chosen: { state: true },
    difference: { state: true },
    hasMore: { state: true },
    problem: { state: true },
  };

  declare article: DeskArticle;
  declare canWrite: boolean;
  declare revisions: readonly Revision[];
  declare chosen: number;
  declare difference: readonly FieldDifference[] | undefined;
  declare hasMore: boolean;
  declare problem: string;

  constructor() {
    super();
    this.revisions = [];
    this.chosen = 0;
    this.hasMore = false;
    this.problem = '';
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    void this.#more();
  }

  async #more(): Promise<void> {
    const { connection, strings } = this.desk;
    try {
      const before = this.revisions.at(-1)?.number ?? null;
      const { newsroomArticle } = await connection.ask(document, { id: this.article.id, before });
      this.revisions = [...this.revisions, ...(newsroomArticle?.revisions ?? [])];
      this.hasMore = (this.revisions.at(-1)?.number ?? 1) > 1;
      const [latest] = this.revisions;
      if (before === null && latest) await this.#choose(latest.number);
    } catch {
      this.problem = strings.failed;
    }
  }

  async #choose(number: number): Promise<void> {
    const { connection, strings } = this.desk;
    this.chosen = number;
    this.difference = undefined;
    try {
      const { newsroomArticle } = await connection.ask(revisionDifference, { id: this.article.id, before: number + 1, against: null });
      if (this.chosen === number) this.difference = newsroomArticle?.revisions[0]?.difference ?? [];
    } catch {
      this.problem = strings.failed;
    }
  }

  override render(): unknown {
    const { strings } = this.desk;
    const words = strings.articles;
    const latest = this.revisions[0]?.number ?? 0;
    return html`<dialog class="wide revisions root" id="revisions-dialog" aria-labelledby="revisions-title" @close=${() => this.dispatchEvent(new CustomEvent('left'))}>
      <div class="preview-head">
        <h2 class="title" id="revisions-title">${words.revisions}</h2>
        <button type="button" @click=${(event: Event) => (event.target as HTMLElement).closest('dialog')?.close()}>${strings.close}</button>
      </div>
      <p class="error" role="alert">${this.problem}</p>
      <ol class="revision-list">
        ${this.revisions.map((revision) => this.#row(revision))}
      </ol>
      ${this.hasMore ? html`<button class="plain" type="button" @click=${() => void this.#more()}>${strings.more}</button>` : nothing}
      ${
        this.chosen === 0
          ? nothing
          : html`<section aria-live="polite">
              <h3>${fill(words.revision, { number: this.#number(this.chosen) })}: ${words.whatChanged}</h3>
              <div class="differences" tabindex="0" role="region" aria-label=${words.whatChanged}>
                ${this.difference === undefined ? strings.loading : this.difference.length === 0 ? html`<p class="quiet">${words.nothingChanged}</p>` : differenceView(this.desk, this.difference)}
              </div>
              ${
                this.canWrite && this.chosen !== latest
                  ? html`<button class="primary" id="restore" type="button" @click=${() => void this.#restore()}>${words.restore}</button>`
                  : nothing
              }
            </section>`
      }
    </dialog>`;
  }

  #row({ number, cause, createdAt, staffName, headline }: Revision): unknown {
    const { strings, locale } = this.desk;
    const words = strings.articles;
    return html`<li>
      <button type="button" class="plain" aria-pressed=${number === this.chosen} @click=${() => void this.#choose(number)}>
        <strong>${this.#number(number)} · ${words.causes[cause] ?? cause}</strong>
        <span>${staffName ?? words.program} · ${timeView(createdAt, locale)}</span>
        <span dir="auto">${headline}</span>
      </button>
    </li>`;
  }

  #number(number: number): string {
    return new Intl.NumberFormat(this.desk.locale).format(number);
  }

  async #restore(): Promise<void> {
    const { connection, strings, say } = this.desk;
    const { id, version } = this.article;
    const number = this.chosen;
    const outcome = await outcomeOf(async () => (await connection.ask(restoreRevision, { id, version, number })).restoreRevision);
    if (outcome.is === 'refused' || outcome.is === 'unreachable') {
      this.problem = outcome.is === 'refused' ? outcome.message : strings.notSent;
      return;
    }
    this.renderRoot.querySelector('dialog')?.close();
    this.dispatchEvent(new CustomEvent('restored', { detail: outcome }));
    if (outcome.is === 'done') say(fill(strings.articles.restored, { number: this.#number(number) }));
  }
}
