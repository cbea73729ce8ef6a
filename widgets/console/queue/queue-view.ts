import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { plural } from '../../strings/plural.ts';
import { ConsoleView } from '../app/console-view.ts';
import type { ModerationEvent } from '../live/moderation-feed.ts';
import { helpDialog } from './help-dialog.ts';
import { QueueCounts } from './queue-counts.ts';
import { QueueList, wishOf, type Row } from './queue-list.ts';
import { bulkBar, emptyNote, failedNote, narrowedNote } from './queue-notes.ts';
import { queueStyles } from './queue-styles.ts';
import { queueTabs, queueTools } from './queue-tools.ts';
import type { QueueOrder } from './queue-page.graphql';
import { reasonDialog, type Rejection } from './reason-dialog.ts';
import { rowStyles } from './row-styles.ts';
import { rowView } from './row-view.ts';
import { refusalWords, Rulings, rulingWords } from './rulings.ts';
import { Shortcuts } from './shortcuts.ts';
import { WordMarks } from './word-marks.ts';

/** What a moderator works through: one queue, the comment that is read now, and what is decided about it. */
export class QueueView extends ConsoleView {
  static override styles = [ConsoleView.styles, rowStyles, queueStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    order: { state: true },
    currentId: { state: true },
    chosen: { state: true },
    asking: { state: true },
    showsDetails: { state: true },
  };

  declare order: QueueOrder;
  declare currentId: string;
  declare chosen: ReadonlySet<string>;
  /** What is asked in a dialog. */
  declare asking: '' | 'help' | 'reason' | 'reasons';
  /** Where there is no room for both, the details stand in the place of the list. */
  declare showsDetails: boolean;

  #list: QueueList | undefined;
  #counts: QueueCounts | undefined;
  #marks: WordMarks | undefined;
  #rulings: Rulings | undefined;
  #shown = '';
  #session = 0;
  #isActing = false;
  #forget: () => void = () => undefined;

  constructor() {
    super();
    this.order = 'OLDEST';
    this.currentId = '';
    this.chosen = new Set();
    this.asking = '';
    this.showsDetails = false;
    const keys = new Shortcuts(() => this.desk.keys && this.asking === '' && !this.desk.isAway(), {
      j: () => void this.#step(1),
      k: () => void this.#step(-1),
      a: () => void this.#decide([this.currentId], 'APPROVED', 'ACCEPTABLE'),
      r: () => this.#open('reason'),
      u: () => void this.#undo(),
      x: () => this.#choose(this.currentId),
      'shift+a': () => void this.#decide([...this.chosen], 'APPROVED', 'ACCEPTABLE'),
      'shift+r': () => this.#open('reasons'),
      '?': () => this.#open('help'),
      '/': () => void this.focusOn('search'),
      Enter: () => void this.#showDetails(),
      Escape: () => void this.#hideDetails(),
    });
    this.addController(keys);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
    this.#list?.leave();
    this.#counts?.stop();
  }

  override willUpdate(): void {
    const { connection, feed, route, strings, session } = this.desk;
    if (!this.#rulings) {
      this.#rulings = new Rulings(connection);
      this.#forget = feed.listen((event) => this.#hear(event));
    }
    this.#counts ??= new QueueCounts(connection, () => this.requestUpdate());
    this.#marks ??= new WordMarks(connection, () => this.requestUpdate());
    this.#marks.find(this.#list?.rows.find(({ comment }) => comment.id === this.currentId)?.comment);
    this.#counts.follow(route.thread, session);
    const wish = [route.site, route.queue, route.thread, route.search, this.order, strings.language].join('\n');
    const wasRefused = this.#list?.state === 'failed' && session !== this.#session;
    this.#session = session;
    if (wasRefused) void this.#list?.more();
    if (wish === this.#shown) return;
    this.#shown = wish;
    this.#begin();
  }

  #begin(): void {
    const { connection, route, strings } = this.desk;
    this.#list?.leave();
    this.chosen = new Set();
    this.showsDetails = false;
    this.currentId = '';
    const wish = wishOf(route, this.order, strings.language);
    const list = (this.#list = new QueueList(connection, wish, () => this.requestUpdate()));
    void this.#readOn(list);
  }

  /** Reads what follows; where nothing stood before, the first of it is the one to read. */
  async #readOn(list: QueueList): Promise<void> {
    await list.more();
    if (list === this.#list) this.currentId ||= list.rows[0]?.comment.id ?? '';
  }

  override render(): unknown {
    const { desk } = this;
    const list = this.#list;
    const rows = list?.rows ?? [];
    const current = rows.find(({ comment }) => comment.id === this.currentId);
    return html`<div class="root desk ${this.showsDetails ? 'on-details' : ''}">
      <div class="side">
        <h1 class="unseen">${desk.strings.views.queue}: ${desk.strings.queues[desk.route.queue]}</h1>
        ${queueTabs(desk, this.#counts?.counts)}
        ${queueTools(
          desk,
          this.order,
          (order) => (this.order = order),
          () => this.#open('help'),
        )}
        ${desk.route.thread ? narrowedNote(desk, rows[0]?.comment) : nothing}
        ${this.chosen.size > 0 ? bulkBar(desk, this.chosen.size, this.#bulkActs) : nothing} ${this.#rowsView(rows)}
      </div>
      <section class="details" aria-label=${desk.strings.details}>
        <button class="plain back" id="back" type="button" @click=${() => void this.#hideDetails()}>
          ${desk.strings.back}
        </button>
        ${
          current
            ? html`<gazette-console-detail .desk=${desk} .comment=${current.comment}></gazette-console-detail>`
            : html`<p class="quiet">${desk.strings.noneChosen}</p>`
        }
      </section>
      ${this.asking === 'help' ? helpDialog(desk, this.#leave) : nothing}
      ${
        this.asking === 'reason' || this.asking === 'reasons'
          ? reasonDialog(desk, this.#concerned().length, (reason, note) => void this.#reject(reason, note), this.#leave)
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #rowsView(rows: readonly Row[]): TemplateResult {
    const { strings } = this.desk;
    const list = this.#list;
    if (list?.state === 'failed' && rows.length === 0) return failedNote(this.desk, () => void list.more());
    if (rows.length === 0 && list?.state === 'loaded' && !list.hasMore) return emptyNote(this.desk);
    const size = list?.hasMore || list?.hasEarlier ? -1 : rows.length;
    return html`${list?.hasEarlier ? html`<button class="plain page-by" type="button" @click=${() => void list.earlier()}>${strings.earlier}</button>` : nothing}
      <div class="rows" role="feed" aria-label=${strings.list} aria-busy=${list?.state === 'loading'}>
        ${repeat(
          rows,
          ({ comment }) => comment.id,
          (row, index) => rowView(row, this.#contextOf(row, index, size)),
        )}
      </div>
      ${
        list?.state === 'loading'
          ? html`<p class="quiet page-by">${strings.loading}</p>`
          : list?.hasMore
            ? html`<button class="plain page-by" type="button" @click=${() => void list.more()}>
                ${strings.more}
              </button>`
            : nothing
      }`;
  }

  #contextOf({ comment: { id } }: Row, index: number, size: number) {
    return {
      desk: this.desk,
      isCurrent: id === this.currentId,
      isChosen: this.chosen.has(id),
      position: index + 1,
      size,
      matches: this.#marks?.of(id) ?? [],
      onFocus: () => (this.currentId = id),
      onChoose: () => this.#choose(id),
      onApprove: () => void this.#decide([id], 'APPROVED', 'ACCEPTABLE'),
      onReject: () => this.#open('reason'),
      onDetails: () => void this.#showDetails(),
    };
  }

  readonly #bulkActs = {
    approve: () => void this.#decide([...this.chosen], 'APPROVED', 'ACCEPTABLE'),
    reject: () => this.#open('reasons'),
    clear: () => (this.chosen = new Set()),
  };

  readonly #leave = (): void => {
    this.asking = '';
    void this.#focusRow();
  };

  #open(asking: 'help' | 'reason' | 'reasons'): void {
    const { may } = this.desk;
    if (asking === 'help' || may('COMMENTS_MODERATE')) this.asking = asking;
    if (asking !== 'help' && this.#concerned().length === 0) this.asking = '';
  }

  get #index(): number {
    return this.#list?.indexOf(this.currentId) ?? -1;
  }

  async #step(by: 1 | -1): Promise<void> {
    const list = this.#list;
    if (!list) return;
    const { strings, say } = this.desk;
    if (this.#index + by < 0 && list.hasEarlier) await list.earlier();
    if (this.#index + by >= list.rows.length && list.hasMore) await list.more();
    const row = list.rows[this.#index + by];
    if (!row) return say(by > 0 ? strings.atEnd : strings.atStart);
    this.currentId = row.comment.id;
    list.readAhead(this.#index);
    await this.#focusRow();
  }

  #choose(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id) && id) chosen.add(id);
    this.chosen = chosen;
    this.desk.say(plural(chosen.size, this.desk.strings.chosen, this.desk.locale));
  }

  /** Ids of the comments that the question for a reason is about. */
  #concerned(): readonly string[] {
    return this.asking === 'reasons' ? [...this.chosen] : this.currentId ? [this.currentId] : [];
  }

  async #reject(reason: Rejection, note: string): Promise<void> {
    const ids = this.#concerned();
    this.asking = '';
    await this.#decide(ids, 'REJECTED', reason, note);
  }

  async #decide(
    ids: readonly string[],
    to: 'APPROVED' | 'REJECTED',
    reason: Rejection | 'ACCEPTABLE',
    note = '',
  ): Promise<void> {
    const list = this.#list;
    const { strings, locale, say, may } = this.desk;
    const rows = (list?.rows ?? []).flatMap((row, index) => (ids.includes(row.comment.id) ? [{ row, index }] : []));
    if (!list || rows.length === 0 || this.#isActing || !may('COMMENTS_MODERATE')) return;
    this.#isActing = true;
    try {
      const answer = await this.#rulings?.decide(rows, to, reason, strings.language, note);
      if (!answer) return;
      list.rewrite(answer.rewritten);
      await this.#takeAway(list, new Set([...answer.done, ...answer.others.keys()]));
      say(rulingWords(answer, to, strings, locale));
    } catch (error) {
      say(refusalWords(error, strings));
    } finally {
      this.#isActing = false;
    }
  }

  /** What is decided leaves the list; the one that takes its place is read next. */
  async #takeAway(list: QueueList, ids: ReadonlySet<string>): Promise<void> {
    const at = this.#index;
    const isCurrentGone = ids.has(this.currentId);
    const before = list.rows.slice(0, Math.max(at, 0)).filter(({ comment }) => !ids.has(comment.id)).length;
    list.remove(ids);
    this.chosen = new Set([...this.chosen].filter((id) => !ids.has(id)));
    if (list.rows.length === 0 && list.hasMore) await list.more();
    if (isCurrentGone) this.currentId = (list.rows[before] ?? list.rows.at(-1))?.comment.id ?? '';
    list.readAhead(this.#index);
    void this.#counts?.refresh();
    this.requestUpdate();
    await this.#focusRow();
  }

  async #undo(): Promise<void> {
    const list = this.#list;
    const { strings, locale, say } = this.desk;
    if (!list || this.#isActing) return;
    this.#isActing = true;
    try {
      const back = await this.#rulings?.undo(strings.language);
      if (!back) return say(strings.nothingToUndo);
      const [first] = back;
      if (!first) return say(strings.notUndone);
      list.restore(back);
      this.currentId = first.row.comment.id;
      void this.#counts?.refresh();
      this.requestUpdate();
      await this.#focusRow();
      say(plural(back.length, strings.undone, locale));
    } catch (error) {
      say(refusalWords(error, strings));
    } finally {
      this.#isActing = false;
    }
  }

  /** What a colleague has done leaves the list at once, but not from under the eyes of whoever reads it. */
  #hear({ type, subjectId, comment }: ModerationEvent): void {
    const list = this.#list;
    this.#counts?.refreshSoon();
    if (!list || !type.startsWith('comment.')) return;
    const known = list.rows.find((row) => row.comment.id === subjectId);
    if (known && comment && comment.status !== known.comment.status) {
      list.note(comment.id, comment.status);
      if (comment.id !== this.currentId) list.remove(new Set([comment.id]));
      this.requestUpdate();
    } else if (!known && !list.hasMore && list.state === 'loaded') {
      void this.#readOn(list);
    }
  }

  async #showDetails(): Promise<void> {
    this.showsDetails = true;
    await this.focusOn('back');
  }

  async #hideDetails(): Promise<void> {
    this.showsDetails = false;
    await this.#focusRow();
  }

  async #focusRow(): Promise<void> {
    await this.focusOn(this.currentId || 'empty');
  }
}
