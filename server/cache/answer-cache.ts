import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { fromResponse, isResponse, type Answer } from '../http/answer.ts';
import { negotiateEncoding } from '../http/encoding.ts';
import { questionOf, type Question, type ReadyAnswer, type ReadySource } from '../http/ready.ts';
import type { Route } from '../http/route.ts';
import { AnswerStore } from './answer-store.ts';
import { cacheHeaders, lifetimeOf, type CacheConfig } from './cache-headers.ts';
import { CachedAnswer } from './cached-answer.ts';

/** One kind of questions whose answers may be kept. */
export interface KeptKind {
  /** Name of the route that answers them, as in `routes.ts`. */
  readonly route: string;
  readonly anyOrigin: boolean;
  /**
   * Under which an answer is kept: whatever it depends on is part of it. Undefined leaves the question alone. Starts with
   * the name of the kind, so that no two kinds meet.
   */
  readonly keyOf: (question: Question) => string | undefined;
  /** Whether an answer is of the form that its key promises. */
  readonly fits?: (key: string, headers: Answer['headers']) => boolean;
}

/** Reads and renders; undefined leaves the question to other routes. */
type Make = () => Promise<Answer | undefined>;

interface Flight {
  /** Number of the last purge when the reading began. */
  readonly since: number;
  readonly answer: Promise<Answer | undefined>;
  readonly made: Promise<CachedAnswer | undefined>;
}

export interface AnswerCacheParts {
  readonly config: CacheConfig;
  readonly now: () => Date;
}

/** What everybody may read, kept as the bytes that are sent; identical questions at the same time are answered by one reading. */
export class AnswerCache {
  readonly #parts: AnswerCacheParts;
  readonly #store: AnswerStore;
  readonly #flights = new Map<string, Flight>();
  readonly #kinds: readonly KeptKind[];

  constructor(parts: AnswerCacheParts, kinds: readonly KeptKind[]) {
    this.#parts = parts;
    this.#kinds = kinds;
    this.#store = new AnswerStore(parts.config.cacheMaxBytes);
  }

  get bytes(): number {
    return this.#store.bytes;
  }

  get size(): number {
    return this.#store.size;
  }

  readonly ready: ReadySource = (question): ReadyAnswer | undefined => {
    if (this.#store.size === 0) return undefined;
    for (const { route, anyOrigin, keyOf } of this.#kinds) {
      const key = keyOf(question);
      if (key === undefined) continue;
      const found = this.#store.get(key, this.#now());
      const answer = found?.ready(negotiateEncoding(question.header('accept-encoding')));
      return answer && { route, anyOrigin, answer };
    }
    return undefined;
  };

  /** The same route, answering from what is kept where it can. */
  over(route: Route): Route {
    const kind = this.#kinds.find((one) => one.route === route.name);
    if (!kind) return route;
    const { handle } = route;
    return {
      ...route,
      handle: (request, context) =>
        this.answer(kind, questionOf(request, context.url), async () => {
          // What is kept for both is what GET answers; the head of it is taken later.
          const read = request.method === 'HEAD' ? new Request(request.url, { headers: request.headers }) : request;
          const made = await handle(read, context);
          return made && isResponse(made) ? fromResponse(made) : made;
        }),
    };
  }

  /**
   * The answer to a question: the one that is kept, the one that is being made, or a new one.
   * @param make reads and renders; what it answers is kept when it carries marks that allow it.
   */
  async answer(kind: KeptKind, question: Question, make: Make): Promise<Answer | undefined> {
    const key = kind.keyOf(question);
    if (key === undefined) return unkept(await make());
    const encoding = negotiateEncoding(question.header('accept-encoding'));
    const kept = this.#store.get(key, this.#now());
    if (kept) return kept.in(encoding);
    const flight = this.#parts.config.cacheMaxBytes > 0 ? this.#flights.get(key) : undefined;
    // Whoever asks after a purge must not be told what was read before it.
    if (flight && flight.since === this.#store.sequence) {
      const made = await flight.made;
      // What is not for everybody was for whoever asked first.
      return made ? made.in(encoding) : unkept(await make());
    }
    const { answer, made } = this.#fly(kind, key, make);
    return (await made)?.in(encoding) ?? unkept(await answer);
  }

  /** Forgets the answers of a site that carry one of these tags. */
  purge(site: { readonly id: string }, tags: Iterable<string>): void {
    this.#store.purge(Array.from(tags, (tag) => tagIn(site, tag)));
  }

  /** Forgets all of a site. */
  purgeSite(site: { readonly id: string }): void {
    this.#store.purge([tagIn(site, '')]);
  }

  /** Forgets everything. */
  clear(): void {
    this.#store.clear();
  }

  #now(): number {
    return this.#parts.now().getTime();
  }

  #fly(kind: KeptKind, key: string, make: Make): Flight {
    const since = this.#store.sequence;
    const begun = this.#now();
    const answer = make();
    const made = answer.then((plain) => plain && kind.fits?.(key, plain.headers) !== false ? this.#keep(key, plain, since, begun) : undefined).finally(() => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    });
    const flight: Flight = { since, answer, made };
    this.#flights.set(key, flight);
    return flight;
  }

  #keep(key: string, { status, headers, body, marks }: Answer, since: number, begun: number): CachedAnswer | undefined {
    if (!marks?.mayBeKept || status !== 200 || !(body instanceof Uint8Array) || headers['set-cookie']) return undefined;
    const { config } = this.#parts;
    const made = new CachedAnswer({
      key,
      body,
      headers: { ...headers, ...cacheHeaders(marks, config, begun) },
      tags: tagsOf(marks),
      madeAt: begun,
      until: begun + lifetimeOf(marks, config, begun),
    });
    this.#store.keep(made, since);
    return made;
  }
}

function tagsOf({ site, tags }: AnswerMarks): string[] {
  return ['', ...tags].map((tag) => tagIn(site, tag));
}

/** A tag of one site; the empty one is on all that is the site's. */
function tagIn({ id }: { readonly id: string }, tag: string): string {
  return `${id} ${tag}`;
}

/** What depends on who asks, or went wrong, is told to nobody else. */
function unkept(answer: Answer | undefined): Answer | undefined {
  if (answer === undefined || answer.headers['cache-control'] !== undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'private, no-store' } };
}
