import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Family, Strings } from '../strings/families.ts';
import { spoken } from '../strings/languages.ts';
import { loadStrings, stringsOf } from '../strings/load-strings.ts';

/**
 * What a widget says, in one language at a time: all of it or none. A widget that is turned to another language keeps
 * the one it speaks until that one is there, and says nothing before it knows which it is to speak.
 */
export class Words<Name extends Family> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #family: Name;
  /** The language that the element or its page asks for; '' where neither does. */
  readonly #asked: () => string;
  readonly #families: Set<Family>;
  /** Language of what is shown, for pages that ask for none; undefined before it is known. */
  #content: string | undefined;
  #speaks = '';

  constructor(host: ReactiveControllerHost, family: Name, asked: () => string) {
    this.#host = host;
    this.#family = family;
    this.#families = new Set([family]);
    this.#asked = asked;
    host.addController(this);
  }

  /** The language that is spoken, or will be; '' while that is not known. */
  get language(): string {
    const wanted = this.#wanted;
    if (wanted && [...this.#families].every((family) => stringsOf(family, wanted))) this.#speaks = wanted;
    return this.#speaks || wanted;
  }

  /** What is said; undefined before it has arrived. */
  get strings(): Strings<Name> | undefined {
    return stringsOf(this.#family, this.language);
  }

  /**
   * Loads what is said. Where the page asks for no language, it is that of what is shown, else the reader's.
   * @param content language of what is shown; not given while it is not known
   * @throws TransportError
   */
  async load(content = this.#content): Promise<void> {
    this.#content = content;
    const wanted = this.#wanted;
    if (wanted) await Promise.all([...this.#families].map((family) => loadStrings(family, wanted)));
  }

  /** From now on that is said too. */
  learn(family: Family): Promise<unknown> {
    this.#families.add(family);
    return this.load();
  }

  /** Turns to another language as soon as it is there. */
  hostUpdate(): void {
    if (this.language === this.#wanted) return;
    this.load().then(
      () => this.#host.requestUpdate(),
      // Asked for again with the next update.
      () => {},
    );
  }

  get #wanted(): string {
    const language = this.#asked() || this.#content;
    return language === undefined ? '' : spoken(language || navigator.language);
  }
}
