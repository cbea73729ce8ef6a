import type { Connection } from '../../connection/connection.ts';
import { clientKey } from '../../../participation/client-key.ts';
import type { Copies, Copy } from '../copies/copies.ts';
import { changedFields, changesOf, emptyForm, formOf, type ArticleForm, type DeskArticle, type FieldName } from './form.ts';
import { create, revise, type Outcome } from './send.ts';

/** Milliseconds without a change after which a draft is sent to the server, and after which it is kept here. */
const pauses = { send: 2_500, keep: 300 } as const;

export type WorkState = 'saved' | 'unsaved' | 'saving' | 'on-device' | 'refused' | 'conflict';

/**
 * One article while somebody writes: what the server has, what stands in the boxes, and the way from here to there. Every
 * change is kept in this browser at once; drafts go to the server by themselves.
 */
export class ArticleWork {
  article: DeskArticle | undefined;
  form: ArticleForm;
  state: WorkState = 'saved';
  /** Why the server took nothing, in all and by field. */
  problem = '';
  problems: Readonly<Partial<Record<FieldName, string>>> = {};
  /** Who else asks the server must know what it knows. */
  #base: ArticleForm;
  #clientKey: string;
  /** Whether the server may have begun it already, in an answer that never came: then it says what it has. */
  #wasAsked = false;
  readonly #connection: Connection;
  readonly #copies: Copies;
  readonly #timeZone: string;
  readonly #changed: () => void;
  #sending: Promise<Outcome | undefined> | undefined;
  #sender: ReturnType<typeof setTimeout> | undefined;
  #keeper: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { connection, copies, timeZone, changed }: { connection: Connection; copies: Copies; timeZone: string; changed: () => void },
    begun: DeskArticle | { readonly language: string },
  ) {
    this.#connection = connection;
    this.#copies = copies;
    this.#timeZone = timeZone;
    this.#changed = changed;
    this.#clientKey = clientKey();
    this.article = 'id' in begun ? begun : undefined;
    this.form = 'id' in begun ? formOf(begun, timeZone) : emptyForm(begun.language);
    this.#base = this.form;
  }

  get isChanged(): boolean {
    return changedFields(this.#base, this.form).length > 0;
  }

  /** What the server has, as it would stand in the boxes. */
  get base(): ArticleForm {
    return this.#base;
  }

  /** Where its copy lies in this browser. */
  get place(): string {
    return this.article?.id ?? this.#clientKey;
  }

  /** Whether it goes to the server by itself: only what no reader sees, now or at a minute set. */
  get savesItself(): boolean {
    return this.article === undefined || this.article.status === 'DRAFT' || this.article.status === 'WITHDRAWN';
  }

  write(change: Partial<ArticleForm>): void {
    this.form = { ...this.form, ...change };
    if (this.state !== 'conflict') this.state = this.isChanged ? 'unsaved' : 'saved';
    this.problems = Object.fromEntries(Object.entries(this.problems).filter(([name]) => !(name in change)));
    clearTimeout(this.#keeper);
    this.#keeper = setTimeout(() => void this.keep(), pauses.keep);
    clearTimeout(this.#sender);
    if (this.savesItself) this.#sender = setTimeout(() => void this.save(true), pauses.send);
    this.#changed();
  }

  /** Keeps in this browser what the server does not have. */
  async keep(): Promise<void> {
    clearTimeout(this.#keeper);
    const { place, form, article } = this;
    if (!this.isChanged) return this.#copies.drop(place);
    await this.#copies.keep({
      place,
      article: article?.id ?? '',
      clientKey: this.#clientKey,
      version: article?.version ?? 0,
      base: this.#base,
      form,
      writtenAt: Date.now(),
    });
  }

  /** Goes on with a text that was kept here. */
  resume(copy: Copy): void {
    if (!this.article) [this.#clientKey, this.#wasAsked] = [copy.clientKey, true];
    this.write(copy.form);
  }

  /**
   * Sends what has changed. One sending at a time: what was written meanwhile goes with the next.
   * @returns what became of it; undefined where there was nothing to send.
   */
  async save(autosave = false): Promise<Outcome | undefined> {
    clearTimeout(this.#sender);
    while (this.#sending) await this.#sending;
    if (!this.isChanged || this.state === 'conflict') return undefined;
    if (!this.form.headline.trim() && autosave) return undefined;
    this.#sending = this.#send(autosave).finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #send(autosave: boolean): Promise<Outcome> {
    const sent = this.form;
    const former = this.place;
    this.state = 'saving';
    this.#changed();
    const { article } = this;
    const changes = changesOf(this.#base, sent, this.#timeZone);
    const outcome = article
      ? await revise(this.#connection, article, changes, autosave && article.status !== 'PUBLISHED')
      : await create(this.#connection, { ...changes, language: sent.language }, this.#clientKey);
    await this.take(outcome, sent, !article && this.#wasAsked);
    this.#wasAsked = true;
    if (outcome.is === 'done' && former !== this.place) await this.#copies.drop(former);
    return outcome;
  }

  /**
   * Goes on from what became of a wish.
   * @param sent what stood in the boxes when it was asked; `isDoubtful` where the server may have taken an earlier one.
   */
  async take(outcome: Outcome, sent: ArticleForm, isDoubtful = false): Promise<void> {
    if (outcome.is === 'done') {
      this.article = outcome.article;
      const known = formOf(outcome.article, this.#timeZone);
      const { slug } = known;
      // Its HTML comes back sanitised: what was sent is what is compared with from now on.
      this.#base = isDoubtful ? known : { ...sent, slug };
      if (this.form.slug === sent.slug) this.form = { ...this.form, slug };
      this.problem = '';
      this.problems = {};
      this.state = this.isChanged ? 'unsaved' : 'saved';
      if (isDoubtful) this.write({});
    } else if (outcome.is === 'refused') {
      this.problem = outcome.message;
      this.problems = outcome.fields;
      this.state = 'refused';
    } else {
      this.state = outcome.is === 'conflict' ? 'conflict' : 'on-device';
    }
    await this.keep();
    this.#changed();
  }

  /** Begins anew from what the server has now: with what stands in the boxes, or without it. */
  async settle(article: DeskArticle, isMine: boolean): Promise<Outcome | undefined> {
    const mine = this.form;
    if (!isMine && this.isChanged) {
      // Under another name, so that opening the article does not offer it again.
      const { place } = this;
      await this.#copies.keep({
        place: `${place} ${clientKey()}`,
        article: article.id,
        clientKey: this.#clientKey,
        version: this.article?.version ?? 0,
        base: this.#base,
        form: mine,
        writtenAt: Date.now(),
      });
    }
    const changed = changedFields(this.#base, mine);
    const wanted: readonly (keyof ArticleForm)[] = changed.includes('imageUrl') ? [...changed, 'imageFocus', 'imageId'] : changed;
    this.article = article;
    this.#base = formOf(article, this.#timeZone);
    this.form = isMine ? { ...this.#base, ...Object.fromEntries(wanted.map((name) => [name, mine[name]])) } : this.#base;
    this.state = this.isChanged ? 'unsaved' : 'saved';
    this.problem = '';
    this.problems = {};
    this.#changed();
    await this.keep();
    return isMine ? this.save() : undefined;
  }

  /** Nothing of it is to be kept any more. */
  async forget(): Promise<void> {
    this.leave();
    this.form = this.#base;
    await this.#copies.drop(this.place);
  }

  leave(): void {
    clearTimeout(this.#sender);
    clearTimeout(this.#keeper);
  }
}
