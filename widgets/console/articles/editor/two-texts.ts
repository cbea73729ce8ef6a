import { timeAgo } from '../../../format/time.ts';
import type { Desk } from '../../app/desk.ts';
import { fill } from '../../strings/console-languages.ts';
import { placeOf, type Copies, type Copy } from '../copies/copies.ts';
import { differenceOf } from '../revisions/difference-view.ts';
import type { ArticleWork } from './article-work.ts';
import { compareDialog } from './compare-dialog.ts';
import { formOf, type DeskArticle } from './form.ts';
import type { Outcome } from './send.ts';

/** The editor, as far as choosing between two texts needs it. */
export interface TextsHost {
  readonly desk: Desk;
  readonly work: ArticleWork | undefined;
  readonly copies: Copies | undefined;
  requestUpdate(): void;
  /** The article as the server has it now. */
  read(): Promise<DeskArticle | undefined>;
  settleOutcome(outcome: Outcome): Promise<void>;
  closeDialog(id: string): void;
}

/** Where there are two texts of one article: a colleague was faster, or this browser has one that the server has not. */
export class TwoTexts {
  readonly #host: TextsHost;
  #theirs: DeskArticle | undefined;
  #copy: Copy | undefined;
  #isReading = false;

  constructor(host: TextsHost) {
    this.#host = host;
  }

  /** A text was found in this browser. */
  offer(copy: Copy | undefined): void {
    this.#copy = copy;
    this.#host.requestUpdate();
  }

  /** Reads what a colleague has made of it, once. */
  async meet(): Promise<void> {
    if (this.#theirs || this.#isReading) return;
    this.#isReading = true;
    this.#theirs = await this.#host.read().finally(() => (this.#isReading = false));
    this.#host.requestUpdate();
  }

  dialog(): unknown {
    const { desk, work } = this.#host;
    const words = desk.strings.articles;
    if (!work) return undefined;
    if (this.#theirs) {
      const { title, hint, mine, theirs } = words.conflict;
      return compareDialog(
        desk,
        { id: 'conflict', title, hint },
        differenceOf(formOf(this.#theirs, desk.timeZone), work.form),
        [
          { id: 'mine', title: mine, act: () => void this.#settle(true) },
          { id: 'theirs', title: theirs, act: () => void this.#settle(false) },
        ],
        undefined,
      );
    }
    const copy = this.#copy;
    if (!copy) return undefined;
    const time = timeAgo(new Date(copy.writtenAt), new Date(), desk.locale);
    return compareDialog(
      desk,
      { id: 'copy', title: words.copy.title, hint: fill(words.copy.hint, { time }) },
      differenceOf(work.base, copy.form),
      [
        { id: 'take', title: words.copy.take, act: () => void this.#take(copy) },
        { id: 'drop', title: words.copy.drop, act: () => void this.#drop(copy) },
      ],
      () => this.offer(undefined),
    );
  }

  async #settle(isMine: boolean): Promise<void> {
    const { desk, work } = this.#host;
    const theirs = this.#theirs;
    const words = desk.strings.articles.conflict;
    this.#host.closeDialog('conflict');
    this.#theirs = undefined;
    this.#host.requestUpdate();
    if (!theirs) return;
    const outcome = await work?.settle(theirs, isMine);
    if (outcome) await this.#host.settleOutcome(outcome);
    if (!outcome || outcome.is === 'done') desk.say(isMine ? words.keptMine : words.tookTheirs);
  }

  async #take(copy: Copy): Promise<void> {
    const { work, copies } = this.#host;
    this.#host.closeDialog('copy');
    this.offer(undefined);
    work?.resume(copy);
    if (placeOf(copy) === work?.place) return;
    await work?.keep();
    await copies?.drop(placeOf(copy));
  }

  async #drop(copy: Copy): Promise<void> {
    this.#host.closeDialog('copy');
    this.offer(undefined);
    await this.#host.copies?.drop(placeOf(copy));
  }
}
