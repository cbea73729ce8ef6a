import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { plural } from '../../strings/plural.ts';
import { ConsoleView } from '../app/console-view.ts';
import type { ModerationEvent } from '../live/moderation-feed.ts';
import { QueueCounts } from './queue-counts.ts';
import { hasTheKeys, queueDialog, type Asking } from './queue-dialogs.ts';
import { QueueList, wishOf, type Row } from './queue-list.ts';
import { bulkBar, narrowedNote } from './queue-notes.ts';
import { queueStyles } from './queue-styles.ts';
import { queueTabs, queueTools } from './queue-tools.ts';
import type { QueueOrder } from './queue-page.graphql';
import type { Rejection } from './reason-dialog.ts';
import { rowStyles } from './row-styles.ts';
import type { RowContext } from './row-view.ts';
import { rowsView } from './rows-view.ts';
import { refusalWords, Rulings, rulingWords } from './rulings.ts';
import { Selection } from './selection.ts';
import { Shortcuts } from './shortcuts.ts';
import { WordMarks } from './word-marks.ts';

/** What a moderator works through: one queue, the comment that is read now, and what is decided about it. */
export class QueueView extends ConsoleView {
  static override styles = [ConsoleView.styles, rowStyles, queueStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    order: { state: true },
    currentId: { state: true },
    asking: { state: true },
    problem: { state: true },
    hasNews: { state: true },
    showsDetails: { state: true },
  };

  declare order: QueueOrder;
  declare currentId: string;
  /** What is asked in a dialog. */
  declare asking: Asking;
  /** Why what was asked for in a dialog could not be done. */
  declare problem: string;
  /** Whether comments have come that stand before those that are read. */
  declare hasNews: boolean;
  /** Where there is no room for both, the details stand in the place of the list. */
  declare showsDetails: boolean;

  #list: QueueList | undefined;
  #counts: QueueCounts | undefined;
  #marks: WordMarks | undefined;
  #rulings: Rulings | undefined;
  readonly #selection = new Selection((count) => {
    this.requestUpdate();
    this.desk.say(plural(count, this.desk.strings.chosen, this.desk.locale));
  });
  #shown = '';
  #session = 0;
  #isActing = false;
  #forget: () => void = () => undefined;

  constructor() {
    super();
    this.order = 'OLDEST';
    this.currentId = '';
    this.asking = '';
    this.problem = '';
    this.hasNews = false;
    this.showsDetails = false;
    const keys = new Shortcuts(() => this.desk.keys && !hasTheKeys(this.asking, this.renderRoot) && !this.desk.isAway(), {
      j: () => void this.#step(1),
      k: () => void this.#step(-1),
      a: () => void this.#approve([this.currentId]),
      r: () => this.#open('reason'),
      u: () => void this.#undo(),
      x: () => this.#selection.choose(this.currentId, this.#list?.ids ?? []),
      'shift+x': () => this.#selection.choose(this.currentId, this.#list?.ids ?? [], true),
      '*': () => this.#selection.all(this.#list?.ids ?? []),
      'shift+a': () => void this.#approve([...this.#selection.ids]),
      'shift+r': () => this.#open('reasons'),
      '?': () => this.#open('help'),
      '/': () => void this.focusOn('search'),
      Enter: () => void this.#details(true),
      Escape: () => void this.#details(false),
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
    this.#marks.find(this.#list?.find(this.currentId)?.comment);
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
    this.#selection.drop(this.#selection.ids);
    this.hasNews = false;
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
    const chosen = this.#selection.ids.size;
    const current = list?.find(this.currentId);
    return html`<div class="root desk ${this.showsDetails ? 'on-details' : ''}">
      <div class="side">
        <h1 class="unseen">${desk.strings.views.queue}: ${desk.strings.queues[desk.route.queue]}</h1>
        ${queueTabs(desk, this.#counts?.counts)}
        ${queueTools(desk, this.order, {
          choose: (order) => (this.order = order),
          help: () => this.#open('help'),
          undo: this.#rulings?.isEmpty ? undefined : () => void this.#undo(),
        })}
        ${desk.route.thread ? narrowedNote(desk, rows[0]?.comment) : nothing}
        ${chosen > 0 ? bulkBar(desk, chosen, this.#bulkActs) : nothing}
        ${
          this.hasNews
            ? html`<button class="page-by" type="button" @click=${() => this.#begin()}>${desk.strings.arrived}</button>`
            : nothing
        }
        ${rowsView(desk, list, (row, index, size) => this.#contextOf(row, index, size))}
      </div>
      <section class="details" aria-label=${desk.strings.details}>
        <button class="plain back" id="back" type="button" @click=${() => void this.#details(false)}>
          ${desk.strings.back}
        </button>
        ${
          current
            ? html`<gazette-console-detail .desk=${desk} .comment=${current.comment}></gazette-console-detail>`
            : html`<p class="quiet">${desk.strings.noneChosen}</p>`
        }
      </section>
      ${queueDialog(
        desk,
        this.asking,
        { count: this.#concerned().length, problem: this.problem },
        (reason, note) => void this.#reject(reason, note),
        this.#leave,
      )}
    </div>`;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #contextOf({ comment: { id } }: Row, index: number, size: number): RowContext {
    return {
      desk: this.desk,
      isCurrent: id === this.currentId,
      isChosen: this.#selection.ids.has(id),
      position: index + 1,
      size,
      matches: this.#marks?.of(id) ?? [],
      onFocus: () => (this.currentId = id),
      onChoose: (isRange) => this.#selection.choose(id, this.#list?.ids ?? [], isRange),
      onApprove: () => void this.#approve([id]),
      onReject: () => this.#open('reason'),
      onDetails: () => void this.#details(true),
    };
  }

  readonly #bulkActs = {
    approve: () => void this.#approve([...this.#selection.ids]),
    reject: () => this.#open('reasons'),
    all: () => this.#selection.all(this.#list?.ids ?? []),
    clear: () => this.#selection.clear(),
  };

  readonly #leave = (): void => {
    this.asking = '';
    this.problem = '';
    void this.#focusRow();
  };

  #open(asking: 'help' | 'reason' | 'reasons'): void {
    if (asking === 'help' || this.desk.may('COMMENTS_MODERATE')) this.asking = asking;
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

  /** Ids of the comments that the question for a reason is about. */
  #concerned(): readonly string[] {
    return this.asking === 'reasons' ? [...this.#selection.ids] : this.currentId ? [this.currentId] : [];
  }

  async #approve(ids: readonly string[]): Promise<void> {
    const problem = await this.#decide(ids, 'APPROVED', 'ACCEPTABLE', '');
    if (problem) this.desk.say(problem);
  }

  /** The dialog stays with the note in it until the server has heard of it. */
  async #reject(reason: Rejection, note: string): Promise<void> {
    this.problem = await this.#decide(this.#concerned(), 'REJECTED', reason, note);
    if (this.problem) return;
    this.asking = '';
    await this.#focusRow();
  }

  /** @returns why nothing was done; '' where it was. */
  async #decide(
    ids: readonly string[],
    to: 'APPROVED' | 'REJECTED',
    reason: Rejection | 'ACCEPTABLE',
    note: string,
  ): Promise<string> {
    const list = this.#list;
    const { strings, locale, say, may } = this.desk;
    const rows = list?.placesOf(ids) ?? [];
    if (!list || rows.length === 0 || this.#isActing || !may('COMMENTS_MODERATE')) return '';
    this.#isActing = true;
    try {
      const answer = await this.#rulings?.decide(rows, to, { place: this.#shown, reason, note, language: strings.language });
      if (!answer) return '';
      list.rewrite(answer.rewritten);
      await this.#takeAway(list, new Set([...answer.done, ...answer.others.keys()]));
      say(rulingWords(answer, to, strings, locale));
      return '';
    } catch (error) {
      return refusalWords(error, strings);
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
    this.#selection.drop(ids);
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
      const [first] = back.rows;
      if (!first) return say(strings.notUndone);
      // What was decided in another list goes back there; this one is read anew, since it may have been in it.
      if (back.place === this.#shown) {
        list.restore(back.rows);
        this.currentId = first.row.comment.id;
      } else {
        this.#begin();
      }
      void this.#counts?.refresh();
      this.requestUpdate();
      await this.#focusRow();
      say(plural(back.rows.length, strings.undone, locale));
    } catch (error) {
      say(refusalWords(error, strings));
    } finally {
      this.#isActing = false;
    }
  }

  /** What a colleague has done leaves the list at once, but not from under the eyes of whoever reads it. */
  #hear({ type, subjectId, comment }: ModerationEvent): void {
    const [list, { route }] = [this.#list, this.desk];
    this.#counts?.refreshSoon();
    if (!list || !type.startsWith('comment.')) return;
    const known = list.find(subjectId ?? '');
    if (known && comment && comment.status !== known.comment.status) {
      list.note(comment.id, comment.status);
      if (comment.id !== this.currentId) {
        list.remove(new Set([comment.id]));
        this.#selection.drop(new Set([comment.id]));
      }
      this.requestUpdate();
    } else if (!known && (route.queue === 'REPORTED' ? type === 'comment.reported' : comment?.status === route.queue)) {
      const comesFirst = this.order === 'NEWEST' || route.queue === 'REPORTED';
      if (comesFirst && list.rows.length > 0) this.hasNews = true;
      else if (!list.hasMore && list.state === 'loaded') void this.#readOn(list);
    }
  }

  async #details(isShown: boolean): Promise<void> {
    this.showsDetails = isShown;
    await (isShown ? this.focusOn('back') : this.#focusRow());
  }

  async #focusRow(): Promise<void> {
    await this.focusOn(this.currentId || 'empty');
  }
}
