import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ConsoleView } from '../app/console-view.ts';
import { fieldText } from '../app/field-text.ts';
import type { ModerationEvent } from '../live/moderation-feed.ts';
import { Shortcuts } from '../queue/shortcuts.ts';
import { CaseList, type Case, type CasePage } from './case-list.ts';
import { caseStyles } from './case-styles.ts';

/** However much happens, the cases are read again no more often; milliseconds. */
const rest = 1_000;

/** What one kind of case says about itself. */
export interface CaseWords {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  /** What is asked for before one decides. */
  readonly answer: string;
  readonly mustAnswer: string;
  readonly accept: string;
  readonly refuse: string;
}

/** Cases that the law has somebody decide, each with a reason in words: notices and objections. */
export abstract class CasesView<One extends Case> extends ConsoleView {
  static override styles = [ConsoleView.styles, caseStyles];

  static override properties: PropertyDeclarations = { ...ConsoleView.properties };

  #list: CaseList<One> | undefined;
  #shown = '';
  #session = 0;
  #forget: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #sending = new Set<string>();

  constructor() {
    super();
    const keys = new Shortcuts(() => this.desk.keys && !this.desk.isAway(), {
      j: () => this.#step(1),
      k: () => this.#step(-1),
    });
    this.addController(keys);
  }

  protected abstract get words(): CaseWords;
  /** Whether to accept it takes a comment away. */
  protected abstract readonly isHarsh: boolean;
  /** Longest answer. */
  protected abstract readonly most: number;
  protected abstract readPage(first: number, after: string | null): Promise<CasePage<One>>;
  protected abstract aboutView(one: One): TemplateResult;
  /** What is left to do once it is decided. */
  protected abstract afterView(one: One): unknown;
  /**
   * Decides. @returns what is said then; '' where a colleague was first.
   * @throws CaseRefused, TransportError
   */
  protected abstract decide(one: One, isAccepted: boolean, answer: string): Promise<string>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
    this.#forget = () => undefined;
    this.#list?.leave();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#shown = '';
  }

  override willUpdate(): void {
    const { feed, route, strings, session } = this.desk;
    const wish = `${route.site}\n${strings.language}`;
    const wasRefused = this.#list?.state === 'failed' && session !== this.#session;
    this.#session = session;
    if (wasRefused) void this.#list?.more();
    if (wish === this.#shown) return;
    this.#forget();
    this.#forget = feed.listen((event) => this.#hear(event));
    this.#shown = wish;
    this.#list?.leave();
    this.#list = new CaseList<One>(
      (first, after) => this.readPage(first, after),
      () => this.requestUpdate(),
    );
    void this.#list.more();
  }

  override render(): unknown {
    const { strings } = this.desk;
    const { title, hint, empty } = this.words;
    const list = this.#list;
    return html`<div class="root">
      <div>
        <h1 class="title">${title}</h1>
        <p class="quiet">${hint}</p>
      </div>
      ${
        list?.state === 'failed'
          ? html`<p role="status">
              ${strings.failed} <button type="button" @click=${() => void list.more()}>${strings.retry}</button>
            </p>`
          : list?.state === 'loading'
            ? html`<p class="quiet">${strings.loading}</p>`
            : list?.rows.length === 0
              ? html`<div class="empty">
                  <p><strong>${empty}</strong></p>
                  <p class="quiet">${strings.casesHint}</p>
                </div>`
              : html`<div class="cases">
                  ${repeat(
                    list?.rows ?? [],
                    ({ one }) => one.id,
                    (row) => this.#caseView(row),
                  )}
                </div>`
      }
      ${list?.hasMore ? html`<button type="button" @click=${() => void list.more()}>${strings.more}</button>` : nothing}
    </div>`;
  }

  #caseView({ one, settled, error = '' }: CaseList<One>['rows'][number]): TemplateResult {
    const { strings, may } = this.desk;
    const { answer, accept, refuse } = this.words;
    const { isHarsh } = this;
    return html`<article class="card ${settled ? 'settled' : ''}" id=${one.id} tabindex="-1" aria-labelledby="${one.id}-about">
      <div class="about" id="${one.id}-about">${this.aboutView(one)}</div>
      ${settled === 'elsewhere' ? html`<p role="status"><strong>${strings.caseGone}</strong></p>` : nothing}
      ${settled === 'here' ? this.afterView(one) : nothing}
      ${
        settled !== 'here' && may('COMMENTS_MODERATE')
          ? html`<form novalidate @submit=${(event: SubmitEvent) => void this.#submit(event, one)}>
              <label class="field" for="${one.id}-answer"
                >${answer}
                <textarea
                  id="${one.id}-answer"
                  name="answer"
                  rows="3"
                  maxlength=${this.most}
                  dir="auto"
                  ?readonly=${settled === 'elsewhere'}
                  aria-invalid=${Boolean(error)}
                  aria-describedby="${one.id}-error"
                ></textarea>
              </label>
              <p class="error" id="${one.id}-error" role="alert">${error}</p>
              ${
                settled
                  ? nothing
                  : html`<p class="acts">
                      <button class=${isHarsh ? 'no' : 'yes'} type="submit" value="accept">${accept}</button>
                      <button class=${isHarsh ? 'yes' : 'no'} type="submit" value="refuse">${refuse}</button>
                    </p>`
              }
            </form>`
          : nothing
      }
    </article>`;
  }

  async #submit(event: SubmitEvent, one: One): Promise<void> {
    event.preventDefault();
    const list = this.#list;
    const { strings, say } = this.desk;
    const answer = fieldText(event, 'answer');
    const isAccepted = (event.submitter as HTMLButtonElement | null)?.value === 'accept';
    if (!list || this.#sending.has(one.id)) return;
    list.note(one.id, { error: answer ? '' : this.words.mustAnswer });
    if (!answer) return this.focusOn(`${one.id}-answer`);
    this.#sending.add(one.id);
    try {
      const said = await this.decide(one, isAccepted, answer);
      list.note(one.id, { settled: said ? 'here' : 'elsewhere' });
      say(said || strings.caseGone);
      await this.focusOn(one.id);
    } catch (problem) {
      // The answer stays in its field, whatever was wrong.
      list.note(one.id, { error: problem instanceof CaseRefused ? problem.message : strings.notSent });
    } finally {
      this.#sending.delete(one.id);
    }
  }

  #hear({ type, subjectId }: ModerationEvent): void {
    const isNew = type === 'comment.reported' || type === 'comment.appealed';
    if (!isNew && !this.#list?.rows.some(({ one }) => one.comment?.id === subjectId)) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#list?.refresh();
    }, rest);
  }

  #step(by: 1 | -1): void {
    const rows = this.#list?.rows ?? [];
    const { strings, say } = this.desk;
    const at = rows.findIndex(({ one }) => one.id === this.#focusedCase());
    const next = rows[at < 0 ? 0 : at + by];
    if (!next) return say(by > 0 ? strings.atEnd : strings.atStart);
    void this.focusOn(next.one.id);
  }

  #focusedCase(): string | undefined {
    return this.shadowRoot?.activeElement?.closest('article')?.id;
  }
}

/** Why the server did nothing, in words for the moderator. */
export class CaseRefused extends Error {}
