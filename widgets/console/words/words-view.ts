import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { directionOf } from '../../context/language.ts';
import { plural } from '../../strings/plural.ts';
import { ConsoleView } from '../app/console-view.ts';
import { fieldText } from '../app/field-text.ts';
import { fill } from '../strings/console-languages.ts';
import addWords from './add-words.graphql';
import { markMatches } from './marked-text.ts';
import removeWords from './remove-words.graphql';
import tryWords from './try-words.graphql';
import type { TryWordsQuery } from './try-words.graphql';
import document from './word-lists.graphql';
import type { WordListKind, WordListsQuery } from './word-lists.graphql';
import { wordsStyles } from './words-styles.ts';

type List = WordListsQuery['wordLists'][number];

const pageSize = 200;
const kinds: readonly WordListKind[] = ['BANNED', 'SUSPECT'];

/** The words that a site does not want, and a box to try what they find. */
export class WordsView extends ConsoleView {
  static override styles = [ConsoleView.styles, wordsStyles];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    lists: { state: true },
    kind: { state: true },
    language: { state: true },
    error: { state: true },
    trial: { state: true },
  };

  declare lists: readonly List[];
  declare kind: WordListKind;
  declare language: string;
  declare error: string;
  declare trial: { readonly text: string; readonly found: TryWordsQuery['tryWords'] } | undefined;

  #asked = '';

  constructor() {
    super();
    this.lists = [];
    this.kind = 'BANNED';
    this.language = '';
    this.error = '';
  }

  override willUpdate(): void {
    const { route, session, languages, strings } = this.desk;
    if (!languages.includes(this.language))
      this.language = languages.includes(strings.language) ? strings.language : (languages[0] ?? 'ar');
    const wish = `${route.site} ${session}`;
    if (wish === this.#asked) return;
    this.#asked = wish;
    void this.#read(null);
  }

  async #read(after: string | null): Promise<void> {
    try {
      const { wordLists } = await this.desk.connection.ask(document, { first: pageSize, after });
      const before = after === null ? [] : this.lists;
      this.lists = wordLists.map((list) => {
        const known = before.find(({ kind, language }) => kind === list.kind && language === list.language);
        return { ...list, words: [...new Set([...(known?.words ?? []), ...list.words])] };
      });
    } catch {
      this.error = this.desk.strings.failed;
    }
  }

  get #list(): List | undefined {
    return this.lists.find(({ kind, language }) => kind === this.kind && language === this.language);
  }

  override render(): unknown {
    const { strings } = this.desk;
    return html`<div class="root">
      <div>
        <h1 class="title">${strings.wordsTitle}</h1>
        <p class="quiet">${strings.wordsHint}</p>
      </div>
      <div class="halves">
        <section class="card">${this.#choiceView()} ${this.#addView()} ${this.#wordsView()}</section>
        <section class="card" aria-labelledby="try">${this.#tryView()}</section>
      </div>
    </div>`;
  }

  #choiceView(): TemplateResult {
    const { strings, languages } = this.desk;
    return html`<div class="choice">
      <label class="field"
        >${strings.wordsKind}
        <select
          id="kind"
          @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value as WordListKind)}
        >
          ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${strings.kinds[kind]}</option>`)}
        </select></label
      >
      <label class="field"
        >${strings.wordsLanguage}
        <select id="language" @change=${(event: Event) => (this.language = (event.target as HTMLSelectElement).value)}>
          ${languages.map((language) => html`<option value=${language} ?selected=${language === this.language}>${strings.languages[language] ?? language}</option>`)}
        </select></label
      >
    </div>`;
  }

  #addView(): TemplateResult {
    const { strings } = this.desk;
    return html`<form novalidate @submit=${this.#add}>
      <label class="field" for="words"
        >${strings.addWords}
        <textarea
          id="words"
          name="words"
          rows="3"
          dir=${directionOf(this.language)}
          aria-invalid=${Boolean(this.error)}
          aria-describedby="words-error"
        ></textarea>
      </label>
      <p class="error" id="words-error" role="alert">${this.error}</p>
      <button class="primary" type="submit">${strings.add}</button>
    </form>`;
  }

  #wordsView(): unknown {
    const { strings } = this.desk;
    const list = this.#list;
    if (!list || list.words.length === 0) return html`<p class="quiet">${strings.noWords}</p>`;
    return html`<ul class="words" role="list" lang=${this.language} dir=${directionOf(this.language)}>
        ${list.words.map(
          (word) =>
            html`<li>
              <span>${word}</span>
              <button
                class="plain"
                type="button"
                aria-label=${fill(strings.removeWord, { word })}
                @click=${() => void this.#remove(word)}
              >
                ×
              </button>
            </li>`,
        )}
      </ul>
      ${list.words.length < list.count ? html`<button type="button" @click=${() => void this.#read(list.words.at(-1) ?? null)}>${strings.more}</button>` : nothing}`;
  }

  #tryView(): TemplateResult {
    const { strings, locale } = this.desk;
    const { trial } = this;
    return html`<h2 id="try">${strings.tryTitle}</h2>
      <form novalidate @submit=${this.#try}>
        <label class="field" for="text"
          >${strings.tryText} <textarea id="text" name="text" rows="5" maxlength="20000" dir="auto"></textarea>
        </label>
        <button type="submit">${strings.tryIt}</button>
      </form>
      <div role="status">
        ${
          trial
            ? html`<p>
                  <strong
                    >${trial.found.matches.length > 0 ? plural(trial.found.matches.length, strings.tryFound, locale) : strings.tryClean}</strong
                  >
                  ${trial.found.status ? html` ${strings.statuses[trial.found.status]}` : nothing}
                </p>
                <p class="tried" dir="auto">${markMatches(trial.text, trial.found.matches)}</p>
                ${trial.found.matches.map(
                  ({ entry, text, kind }) =>
                    html`<p class="quiet">
                      <mark><bdi>${text}</bdi></mark> ← <bdi>${entry}</bdi> (${strings.kinds[kind]})
                    </p>`,
                )}`
            : nothing
        }
      </div>`;
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { connection, strings, say, locale } = this.desk;
    const form = event.target as HTMLFormElement;
    const words = fieldText(event, 'words')
      .split('\n')
      .map((word) => word.trim())
      .filter(Boolean);
    this.error = words.length > 0 ? '' : strings.enterWords;
    if (words.length === 0) return this.focusOn('words');
    const input = { kind: this.kind, language: this.language, words };
    try {
      const { addWords: answer } = await connection.ask(addWords, { input });
      if (answer.__typename !== 'WordsPayload') {
        this.error = 'fields' in answer ? answer.fields.map(({ message }) => message).join(' ') : answer.message;
        return this.focusOn('words');
      }
      form.reset();
      await this.#read(null);
      say(plural(answer.count, strings.wordsAdded, locale));
    } catch {
      this.error = strings.notSent;
    }
  };

  async #remove(word: string): Promise<void> {
    const { connection, strings, say } = this.desk;
    try {
      const input = { kind: this.kind, language: this.language, words: [word] };
      const { removeWords: answer } = await connection.ask(removeWords, { input });
      if (answer.__typename !== 'WordsPayload') return say(fill(strings.notDone, { message: answer.message }));
      await this.#read(null);
      say(fill(strings.wordRemoved, { word }));
      await this.focusOn('words');
    } catch {
      say(strings.notSent);
    }
  }

  readonly #try = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = fieldText(event, 'text', false);
    if (!text.trim()) return this.focusOn('text');
    try {
      const { tryWords: found } = await this.desk.connection.ask(tryWords, { text });
      this.trial = { text, found };
    } catch {
      this.desk.say(this.desk.strings.failed);
    }
  };
}
