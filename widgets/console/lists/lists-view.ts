import { html } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { DraftView } from '../app/draft-view.ts';
import { fieldText } from '../app/field-text.ts';
import { Unsaved } from '../app/unsaved.ts';
import { fill } from '../strings/console-languages.ts';
import findArticles from './find-articles.graphql';
import { changeOf, draftOf, emptyDraft, moved, type Listed, type ListDraft } from './list-draft.ts';
import { chooser } from './list-choice.ts';
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
export class ListsView extends DraftView<ListDraft> {
  static override styles = [DraftView.styles, listsStyles];

  static override properties: PropertyDeclarations = {
    ...DraftView.properties,
    lists: { state: true },
    found: { state: true },
  };

  declare lists: ListNamesQuery['newsroomLists'];
  /** Undefined until somebody has searched. */
  declare found: readonly Listed[] | undefined;

  protected override readonly unsaved = unsaved;
  #kept: ListDraft | undefined;

  constructor() {
    super();
    this.lists = [];
  }

  protected override get words() {
    return this.desk.strings.curated;
  }

  /** The names of all, and what is kept of the one that is worked on: of the first at the beginning. */
  protected override async load(): Promise<void> {
    this.lists = (await this.desk.connection.ask(listNames, {})).newsroomLists;
    const key = this.draft ? this.draft.key.trim() : this.lists[0]?.key;
    this.#kept = key ? await this.#read(key) : undefined;
    // Whoever has changed nothing sees what is there now.
    if (!this.isChanged && !this.isSaving) this.begin(this.#kept ?? emptyDraft);
  }

  async #read(key: string): Promise<ListDraft | undefined> {
    const { newsroomList } = await this.desk.connection.ask(oneList, { key });
    return newsroomList ? draftOf(newsroomList) : undefined;
  }

  protected override kept({ key }: ListDraft): ListDraft | undefined {
    return this.#kept?.key === key.trim() ? this.#kept : undefined;
  }

  protected override upon(draft: ListDraft, kept: ListDraft | undefined): ListDraft {
    return { ...draft, version: kept?.version ?? 0 };
  }

  protected override list(): TemplateResult {
    return html`<p class="quiet">${this.words.hint}</p>
      ${this.#chooser(undefined)}`;
  }

  protected override form(draft: ListDraft): TemplateResult {
    return html`<p class="quiet">${this.words.hint}</p>
      ${this.#chooser(draft)} ${detailsForm(this.desk, draft, this.errors, this.change, () => void this.save())} ${this.#slots(draft)} ${this.#finder(draft)} ${this.foot(draft.version === 0, () => this.#remove(draft))}`;
  }

  #chooser(draft: ListDraft | undefined): unknown {
    return chooser(
      this.desk,
      this.lists,
      draft,
      (select) => void this.#choose(select),
      () => void this.#another(),
    );
  }

  #slots({ slots }: ListDraft): TemplateResult {
    const { words } = this;
    return html`<section aria-labelledby="order">
      <h2 id="order">${words.order}</h2>
      <p class="quiet">${words.orderHint}</p>
      ${slotsView(this.desk, slots, {
        move: (from, to, button) => void this.#move(slots, from, to, button),
        remove: (place) => void this.#takeOut(slots, place),
        time: (place, change) => this.change({ slots: slots.map((slot, at) => (at === place ? { ...slot, ...change } : slot)) }),
      })}
    </section>`;
  }

  #finder({ slots }: ListDraft): TemplateResult {
    const { words } = this;
    const here = new Set(slots.map(({ article }) => article.id));
    return html`<form class="card" @submit=${this.#find}>
      <h2>${words.findTitle}</h2>
      <label class="field" for="find">${words.find} <input id="find" name="find" type="search" maxlength="200" dir="auto" autocomplete="off" /></label>
      <button type="submit">${words.search}</button>
      ${foundArticles(
        this.desk,
        this.found,
        here,
        (article) => void this.#add(slots, article),
      )}
    </form>`;
  }

  async #choose(select: HTMLSelectElement): Promise<void> {
    const { value } = select;
    const back = () => void (select.value = this.draft?.version ? this.draft.key : '');
    if (!this.mayLeave()) return back();
    try {
      this.begin((await this.#read(value)) ?? emptyDraft);
    } catch {
      back();
      this.desk.say(this.desk.strings.failed);
    }
  }

  async #another(): Promise<void> {
    if (!this.mayLeave()) return;
    this.begin(emptyDraft);
    await this.focusOn('key');
  }

  async #move(before: ListDraft['slots'], from: number, to: number, button: string): Promise<void> {
    const { say, locale } = this.desk;
    const slots = moved(before, from, to);
    if (slots === before) return;
    this.change({ slots });
    const number = new Intl.NumberFormat(locale);
    say(fill(this.words.movedTo, { headline: slots[to]?.article.headline ?? '', place: number.format(to + 1), count: number.format(slots.length) }));
    await this.focusOn(button);
  }

  async #takeOut(before: ListDraft['slots'], place: number): Promise<void> {
    const headline = before[place]?.article.headline ?? '';
    const slots = before.toSpliced(place, 1);
    this.change({ slots });
    this.desk.say(fill(this.words.takenOut, { headline }));
    const next = slots[Math.min(place, slots.length - 1)];
    await this.focusOn(next ? `out-${next.article.id}` : 'find');
  }

  async #add(before: ListDraft['slots'], article: Listed): Promise<void> {
    const { say, locale } = this.desk;
    const slots = [...before, { article, startsAt: null, endsAt: null }];
    this.change({ slots });
    say(fill(this.words.added, { headline: article.headline, place: new Intl.NumberFormat(locale).format(slots.length) }));
    await this.focusOn('find');
  }

  readonly #find = async (event: Event): Promise<void> => {
    event.preventDefault();
    const query = fieldText(event, 'find');
    try {
      const { newsroomArticles } = await this.desk.connection.ask(findArticles, { first: mostFound, ...(query && { query }) });
      this.found = newsroomArticles.nodes;
      if (this.found.length === 0) this.desk.say(this.words.nothingFound);
    } catch {
      this.desk.say(this.desk.strings.failed);
    }
  };

  protected override async save(): Promise<void> {
    const sent = this.draft;
    if (!sent) return;
    await this.send(
      async () => (await this.desk.connection.ask(saveList, changeOf(sent))).saveCuratedList,
      async (answer) => {
        if (answer.__typename === 'CuratedListPayload' && answer.list) this.#settle(sent, draftOf(answer.list));
        this.desk.say(this.words.saved);
        await this.read();
      },
    );
  }

  /** What was changed while the answer was on its way stays, upon the version that is kept now. */
  #settle(sent: ListDraft, kept: ListDraft): void {
    if (this.draft === sent) this.begin(kept);
    else if (this.draft) this.draft = { ...this.draft, key: kept.key, version: kept.version };
  }

  async #remove({ key, version }: ListDraft): Promise<void> {
    const { words } = this;
    if (!confirm(fill(words.removeSure, { key }))) return;
    await this.send(
      async () => (await this.desk.connection.ask(removeList, { key, version })).removeCuratedList,
      () => this.goBack(words.removed),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gazette-console-lists': ListsView;
  }
}
