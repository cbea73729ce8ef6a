import { askGraph } from './ask-graph.ts';

const SUBMIT = `mutation ($input: SubmitCommentInput!) { result: submitComment(input: $input) {
  __typename ... on SubmitCommentPayload { readerToken comment { id status } } ... on Error { code message }
} }`;
const EDIT = `mutation ($id: ID!, $body: String!) { result: editComment(input: { id: $id, body: $body }) {
  __typename ... on EditCommentPayload { comment { id } } ... on Error { code message }
} }`;
const LIKE = `mutation ($id: ID!) { result: reactToComment(id: $id, like: true) {
  __typename ... on ReactToCommentPayload { comment { id } } ... on Error { code message }
} }`;

interface Result {
  readonly __typename: string;
  readonly readerToken?: string | null;
  readonly comment?: { readonly id: string; readonly status: string };
}

/** What a client has been told is stored. */
export interface Acknowledged {
  readonly status: string;
  readonly words: string;
  readonly parent: string | null;
  readonly likes: number;
}

/** Where the server can be reached, now or once it has been started again. */
export interface Whereabouts {
  url(): Promise<string>;
  /** Called for each request that is on its way. */
  sent(): void;
}

/** All that was acknowledged, by the id of the comment. */
export type Ledger = Map<string, Acknowledged>;

/**
 * A reader's browser that gives up on nothing: what was not answered is sent again, under the same key, until it is.
 * It posts at the page, answers others, changes own words and likes what others wrote.
 */
export class PostingClient {
  readonly #name: string;
  readonly #page: string;
  readonly #where: Whereabouts;
  readonly #ledger: Ledger;
  readonly #random: () => number;
  #token: string | undefined;
  /** Requests to which no answer came, so that they were sent again. */
  repeated = 0;

  constructor(name: string, page: string, where: Whereabouts, ledger: Ledger, random: () => number) {
    this.#name = name;
    this.#page = page;
    this.#where = where;
    this.#ledger = ledger;
    this.#random = random;
  }

  async run(isOver: () => boolean): Promise<void> {
    for (let number = 1; !isOver(); number += 1) {
      const id = await this.#post(number);
      if (number % 2 === 0) await this.#edit(id, number);
      if (number % 3 === 0) await this.#like(id);
    }
  }

  async #post(number: number): Promise<string> {
    // Every fourth has more links than pass, and waits for a moderator.
    const links = number % 4 === 0 ? ' https://a.test https://b.test https://c.test' : '';
    const words = `${this.#name} says, for the ${number}th time:${links} ${this.#random().toString(36)}`;
    const parent = number % 5 === 0 ? this.#somebodyElses('') : undefined;
    const input = { url: this.#page, name: this.#name, body: words, clientKey: `${this.#name}-${number}-of-the-kill-test`, parentId: parent ?? null };
    const { comment } = await this.#insist(SUBMIT, { input });
    if (!comment) throw new Error(`nothing was posted for ${words}`);
    this.#ledger.set(comment.id, { status: comment.status, words, parent: parent ?? null, likes: 0 });
    return comment.id;
  }

  async #edit(id: string, number: number): Promise<void> {
    const known = this.#ledger.get(id);
    if (!known) return;
    const words = `${known.words} (and, on second thoughts, ${number})`;
    await this.#insist(EDIT, { id, body: words });
    // Somebody may have liked it meanwhile.
    this.#ledger.set(id, { ...(this.#ledger.get(id) ?? known), words });
  }

  async #like(own: string): Promise<void> {
    const id = this.#somebodyElses(own);
    if (id === undefined || this.#liked.has(id)) return;
    this.#liked.add(id);
    await this.#insist(LIKE, { id });
    const known = this.#ledger.get(id);
    if (known) this.#ledger.set(id, { ...known, likes: known.likes + 1 });
  }

  readonly #liked = new Set<string>();

  #somebodyElses(own: string): string | undefined {
    const others = [...this.#ledger].filter(([id, { status, words }]) => id !== own && status === 'APPROVED' && !words.startsWith(this.#name));
    return others[Math.floor(this.#random() * others.length)]?.[0];
  }

  /** Sends until there is an answer. @throws for an answer that is a refusal. */
  async #insist(query: string, variables: object): Promise<Result> {
    for (;;) {
      const url = await this.#where.url();
      let result: Result;
      try {
        const asked = askGraph<{ result: Result }>(url, query, variables, this.#token ? { 'x-gazette-reader': this.#token } : {});
        this.#where.sent();
        ({ result } = await asked);
      } catch (error) {
        // Only a lost connection is lost: what the server itself says must be no error.
        if (!(error instanceof TypeError)) throw error;
        this.repeated += 1;
        continue;
      }
      if (!result.__typename.endsWith('Payload')) throw new Error(JSON.stringify(result));
      this.#token = result.readerToken ?? this.#token;
      return result;
    }
  }
}
