import { html } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ConsoleView } from '../app/console-view.ts';
import { fieldText } from '../app/field-text.ts';
import { Unsaved } from '../app/unsaved.ts';
import { fill } from '../strings/console-languages.ts';
import findArticles from './find-articles.graphql';
import { changeOf, draftOf, emptyDraft, moved, type Listed, type ListDraft } from './list-draft.ts';
import { chooser, listFoot, type Conflict } from './list-choice.ts';
import { detailsForm, foundArticles } from './list-forms.ts';
import listNames from './list-names.graphql';
import type { ListNamesQuery } from './list-names.graphql';
import { listsStyles } from './lists-styles.ts';
import oneList from './one-list.graphql';
import removeList from './remove-list.graphql';
import saveList from './save-list.graphql';
import { slotsView } from './slots-view.ts';

/** Articles that a search shows. */
const mostFound = 20;

const unsaved = new Unsaved<ListDraft>();

/** The lists that editors put together: which articles stand in them, in which order and for how long. */
export class ListsView extends ConsoleView {
  static override styles = [ConsoleView.styles, listsStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    state: { state: true },
    lists: { state: true },
    draft: { state: true },
    found: { state: true },
    error: { state: true },
    conflict: { state: true },
    isSaving: { state: true },
  };

  declare state: 'loading' | 'loaded' | 'failed';
  declare lists: ListNamesQuery['newsroomLists'];
  declare draft: ListDraft;
  /** Undefined until somebody has searched. */
  declare found: readonly Listed[] | undefined;
  declare error: string;
  declare conflict: Conflict | undefined;
  declare isSaving: boolean;

  #asked: string | undefined;
  #isChanged = false;

  constructor() {
    super();
    this.state = 'loading';
    this.lists = [];
    this.draft = emptyDraft;
    this.error = '';
    this.isSaving = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#hold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#hold);
    if (this.#isChanged) unsaved.keep(this.desk, this.draft);
  }

  /** The browser asks before it drops what is not saved. */
  readonly #hold = (event: Event): void => {
    if (this.#isChanged) event.preventDefault();
  };

  override willUpdate(): void {
    const { route, session } = this.desk;
    const wish = [route.site, session].join(' ');
    if (wish === this.#asked) return;
    const isOtherSite = this.#asked?.split(' ')[0] !== route.site;
    this.#asked = wish;
    // Whoever signs in again finds what they were at.
    if (isOtherSite || !this.#isChanged) void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      await this.#readNames();
      const left = unsaved.take(this.desk);
      if (left) this.#change(left);
      else await this.#show(this.lists[0]?.key);
      this.state = 'loaded';
    } catch {
      this.state = 'failed';
    }
  }

  async #readNames(): Promise<void> {
    this.lists = (await this.desk.connection.ask(listNames, {})).newsroomLists;
  }

  /** Opens a list, or an empty one without a key. */
  async #show(key: string | undefined): Promise<void> {
    const kept = key === undefined ? null : (await this.desk.connection.ask(oneList, { key })).newsroomList;
    this.#work(kept ? draftOf(kept) : emptyDraft);
  }

  /** Begins on what is kept. */
  #work(draft: ListDraft): void {
    this.draft = draft;
    this.#isChanged = false;
    this.error = '';
    this.conflict = undefined;
  }

  readonly #change = (change: Partial<ListDraft>): void => {
    this.draft = { ...this.draft, ...change };
    this.#isChanged = true;
  };

  override render(): TemplateResult {
    const { strings } = this.desk;
    const words = strings.curated;
    return html`<div class="root">
      <h1 class="title">${words.title}</h1>
      <p class="quiet">${words.hint}</p>
      ${
        this.state === 'failed'
          ? html`<p role="status">${strings.failed} <button type="button" @click=${() => void this.#begin()}>${strings.retry}</button></p>`
          : this.state === 'loading'
            ? html`<p class="quiet">${strings.loading}</p>`
            : html`${chooser(this.desk, this.lists, this.draft, (select) => void this.#choose(select), () => void this.#another())} ${detailsForm(this.desk, this.draft, this.#change, () => void this.#save())} ${this.#slots()} ${this.#finder()} ${this.#foot()}`
      }
    </div>`;
  }

  #slots(): TemplateResult {
    const words = this.desk.strings.curated;
    return html`<section aria-labelledby="order">
      <h2 id="order">${words.order}</h2>
      <p class="quiet">${words.orderHint}</p>
      ${slotsView(this.desk, this.draft.slots, {
        move: (from, to, button) => void this.#move(from, to, button),
        remove: (place) => void this.#takeOut(place),
        time: (place, change) => this.#change({ slots: this.draft.slots.map((slot, at) => (at === place ? { ...slot, ...change } : slot)) }),
      })}
    </section>`;
  }

  #finder(): TemplateResult {
    const words = this.desk.strings.curated;
    const here = new Set(this.draft.slots.map(({ article }) => article.id));
    return html`<form class="card" @submit=${this.#find}>
      <h2>${words.findTitle}</h2>
      <label class="field" for="find">${words.find} <input id="find" name="find" type="search" maxlength="200" dir="auto" autocomplete="off" /></label>
      <button type="submit">${words.search}</button>
      ${foundArticles(
        this.desk,
        this.found,
        here,
        (article) => void this.#add(article),
      )}
    </form>`;
  }

  #foot(): TemplateResult {
    return listFoot(
      this.desk,
      { isNew: this.draft.version === 0, isSaving: this.isSaving, error: this.error, conflict: this.conflict },
      { save: () => void this.#save(), saveOver: () => void this.#saveOver(), takeTheirs: () => void this.#takeTheirs(), remove: () => void this.#remove() },
    );
  }

  #mayLeave(): boolean {
    return !this.#isChanged || confirm(this.desk.strings.curated.leaveSure);
  }

  async #choose(select: HTMLSelectElement): Promise<void> {
    const { key, version } = this.draft;
    const { value } = select;
    if (!this.#mayLeave()) return void (select.value = version === 0 ? '' : key);
    try {
      await this.#show(value);
    } catch {
      select.value = version === 0 ? '' : key;
      this.desk.say(this.desk.strings.failed);
    }
  }

  async #another(): Promise<void> {
    if (!this.#mayLeave()) return;
    this.#work(emptyDraft);
    await this.focusOn('key');
  }

  async #move(from: number, to: number, button: string): Promise<void> {
    const { strings, say, locale } = this.desk;
    const slots = moved(this.draft.slots, from, to);
    if (slots === this.draft.slots) return;
    this.#change({ slots });
    const number = new Intl.NumberFormat(locale);
    say(fill(strings.curated.movedTo, { headline: slots[to]?.article.headline ?? '', place: number.format(to + 1), count: number.format(slots.length) }));
    await this.focusOn(button);
  }

  async #takeOut(place: number): Promise<void> {
    const { strings, say } = this.desk;
    const headline = this.draft.slots[place]?.article.headline ?? '';
    const slots = this.draft.slots.toSpliced(place, 1);
    this.#change({ slots });
    say(fill(strings.curated.takenOut, { headline }));
    const next = slots[Math.min(place, slots.length - 1)];
    await this.focusOn(next ? `out-${next.article.id}` : 'find');
  }

  async #add(article: Listed): Promise<void> {
    const { strings, say, locale } = this.desk;
    const slots = [...this.draft.slots, { article, startsAt: null, endsAt: null }];
    this.#change({ slots });
    say(fill(strings.curated.added, { headline: article.headline, place: new Intl.NumberFormat(locale).format(slots.length) }));
    await this.focusOn('find');
  }

  readonly #find = async (event: Event): Promise<void> => {
    event.preventDefault();
    const query = fieldText(event, 'find');
    try {
      const { newsroomArticles } = await this.desk.connection.ask(findArticles, { first: mostFound, ...(query && { query }) });
      this.found = newsroomArticles.nodes;
      if (this.found.length === 0) this.desk.say(this.desk.strings.curated.nothingFound);
    } catch {
      this.desk.say(this.desk.strings.failed);
    }
  };

  async #save(): Promise<void> {
    if (this.isSaving) return;
    const { connection, strings, say } = this.desk;
    const sent = this.draft;
    this.isSaving = true;
    this.error = '';
    try {
      const { saveCuratedList: answer } = await connection.ask(saveList, changeOf(sent));
      if (answer.__typename === 'CuratedListPayload') {
        this.#settle(sent, answer.list ? draftOf(answer.list) : emptyDraft);
        say(strings.curated.saved);
        await this.#readNames();
      } else if (answer.__typename === 'EditConflict') await this.#clash(sent.key.trim());
      else this.error = answer.__typename === 'InvalidInput' ? answer.fields.map(({ message }) => message).join(' ') : answer.message;
    } catch {
      this.error = strings.notSent;
    } finally {
      this.isSaving = false;
    }
  }

  /** What was changed while the answer was on its way stays, upon the version that is kept now. */
  #settle(sent: ListDraft, kept: ListDraft): void {
    if (this.draft === sent) this.#work(kept);
    else this.draft = { ...this.draft, key: kept.key, version: kept.version };
  }

  async #clash(key: string): Promise<void> {
    const { newsroomList: theirs } = await this.desk.connection.ask(oneList, { key });
    this.conflict = { theirs: theirs ? draftOf(theirs) : null };
    await this.focusOn('mine');
  }

  async #saveOver(): Promise<void> {
    this.#change({ version: this.conflict?.theirs?.version ?? 0 });
    this.conflict = undefined;
    await this.#save();
  }

  async #takeTheirs(): Promise<void> {
    this.#work(this.conflict?.theirs ?? emptyDraft);
    await this.#readNames().catch(() => undefined);
    await this.focusOn('save');
  }

  async #remove(): Promise<void> {
    const { connection, strings, say } = this.desk;
    const { key, version } = this.draft;
    if (!confirm(fill(strings.curated.removeSure, { key }))) return;
    try {
      const { removeCuratedList: answer } = await connection.ask(removeList, { key, version });
      if (answer.__typename === 'CuratedListPayload') {
        this.#work(emptyDraft);
        say(strings.curated.removed);
        await this.#begin();
      } else if (answer.__typename === 'EditConflict') await this.#clash(key);
      else this.error = answer.message;
    } catch {
      this.error = strings.notSent;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-lists': ListsView;
  }
}
