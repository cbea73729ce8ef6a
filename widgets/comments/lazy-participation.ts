import type { Participation } from '../participation/participation.ts';
import type { ThreadHost } from '../participation/thread-host.ts';
import type { ReplyForms } from './reply-forms.ts';

/** What a reader does in a thread, loaded when the first of it happens. */
export class LazyParticipation {
  readonly #host: ThreadHost;
  readonly #forms: ReplyForms;
  loaded: Participation | undefined;

  constructor(host: ThreadHost, forms: ReplyForms) {
    this.#host = host;
    this.#forms = forms;
  }

  async load(): Promise<Participation> {
    const [{ Participation: Loaded }] = await Promise.all([
      import('../participation/participation.ts'),
      this.#host.learn('participation'),
    ]);
    return (this.loaded ??= new Loaded(this.#host, this.#forms));
  }

  act(deed: (participation: Participation) => unknown): void {
    const { say, strings, redraw } = this.#host;
    this.load()
      .then(deed)
      .catch(() => say(strings.unavailable))
      .finally(redraw);
  }
}
