import { oneOf } from './seeded.ts';

export type Status = 'draft' | 'scheduled' | 'published' | 'withdrawn';

/** What an editor may do with an article, and in which states it is allowed. */
export const acts = {
  revise: ['draft', 'scheduled', 'published', 'withdrawn'],
  restore: ['draft', 'scheduled', 'published', 'withdrawn'],
  autosave: ['draft', 'scheduled', 'withdrawn'],
  publish: ['draft', 'scheduled', 'withdrawn'],
  schedule: ['draft', 'scheduled'],
  unschedule: ['scheduled'],
  correct: ['published'],
  withdraw: ['published'],
  delete: ['draft'],
} as const satisfies Record<string, readonly Status[]>;
export type Act = keyof typeof acts;

/** After which acts an article has one more revision than before. */
export const REVISING: ReadonlySet<Act> = new Set(['revise', 'restore', 'correct', 'withdraw']);

const RESULT = '__typename ... on ArticlePayload { article { id version status headline revisions(first: 1) { number headline } } } ... on Error { code }';
const documents: Record<Act, [args: string, given: string]> = {
  revise: [', $changes: ArticleInput!', 'reviseArticle(id: $id, version: $version, changes: $changes)'],
  restore: ['', 'restoreRevision(id: $id, version: $version, number: 1)'],
  autosave: [', $changes: ArticleInput!', 'reviseArticle(id: $id, version: $version, changes: $changes, autosave: true)'],
  publish: ['', 'publishArticle(id: $id, version: $version)'],
  schedule: [', $at: DateTime!', 'scheduleArticle(id: $id, version: $version, at: $at)'],
  unschedule: ['', 'unscheduleArticle(id: $id, version: $version)'],
  correct: [', $changes: ArticleInput', 'correctArticle(id: $id, version: $version, note: "It was otherwise.", changes: $changes)'],
  withdraw: ['', 'withdrawArticle(id: $id, version: $version, reason: "A source has recanted.")'],
  delete: ['', 'deleteDraft(id: $id, version: $version)'],
};
const CREATE = `mutation ($input: ArticleInput!, $clientKey: String!) { done: createArticle(input: $input, clientKey: $clientKey) { ${RESULT} } }`;

export interface Done {
  readonly __typename: string;
  readonly code?: string;
  readonly article?: {
    readonly id: string;
    readonly version: number;
    readonly status: Uppercase<Status>;
    readonly headline: string;
    readonly revisions: readonly { readonly number: number; readonly headline: string }[];
  };
}

/** One editor, who works by API and takes every answer for what it says. Undefined stands for one that never came. */
export class EditingClient {
  readonly #url: () => string;
  readonly #token: string;
  readonly #random: () => number;
  #words = 0;

  constructor(url: () => string, token: string, random: () => number) {
    this.#url = url;
    this.#token = token;
    this.#random = random;
  }

  /** Words that nobody else has written and by which an article is known, and told from what it said before. */
  #headline(mark: string): string {
    this.#words += 1;
    return `Tidings ${mark} r${this.#words}${this.#token.slice(-4).toLowerCase().replaceAll(/[^a-z0-9]/g, 'x')}`;
  }

  /** @returns its answer, and the path of the picture that the article has; undefined where none has come. */
  async create(mark: string, language: 'en' | 'ar', picture: Uint8Array): Promise<{ readonly done: Done | undefined; readonly picture: string } | undefined> {
    const uploaded = await fetch(`${this.#url()}/images`, { method: 'POST', headers: { authorization: `Bearer ${this.#token}` }, body: picture as BodyInit })
      .then(async (answer) => (await answer.json()) as { image: { id: string; path: string } })
      .catch(() => undefined);
    if (!uploaded) return undefined;
    const image = { id: uploaded.image.id, alt: `What ${mark} is about`, caption: `A caption of ${mark} .`, credit: 'The desk' };
    const input = { headline: this.#headline(mark), body: `<p>Words of ${mark} .</p>`, section: 'news', tags: ['river'], contributors: ['layla'], language, image };
    return { done: await this.#ask(CREATE, { input, clientKey: mark }), picture: uploaded.image.path };
  }

  /** Puts these at the top of the front page, whatever state they are in. */
  async putInFront(articles: readonly string[]): Promise<Done | undefined> {
    const slots = articles.map((article) => ({ article }));
    return this.#ask('mutation ($slots: [CuratedSlotInput!]!) { done: saveCuratedList(key: "front", version: 0, size: 20, slots: $slots) { __typename ... on Error { code } } }', { slots });
  }

  async act(act: Act, mark: string, seen: { readonly id: string; readonly version: number }): Promise<Done | undefined> {
    const [args, given] = documents[act];
    const result = act === 'delete' ? '__typename ... on Error { code }' : RESULT;
    const variables = {
      ...seen,
      ...(args.includes('$changes') && { changes: { headline: this.#headline(mark) } }),
      ...(args.includes('$at') && { at: new Date(Date.now() + oneOf(this.#random, [-60_000, 300, 86_400_000])).toISOString() }),
    };
    return this.#ask(`mutation ($id: ID!, $version: Int!${args}) { done: ${given} { ${result} } }`, variables);
  }

  async #ask(query: string, variables: object): Promise<Done | undefined> {
    const response = await fetch(`${this.#url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query, variables }),
    })
      .then(async (answer) => (await answer.json()) as { data?: { done: Done }; errors?: unknown })
      .catch(() => undefined);
    if (response?.errors) throw new Error(`Refused: ${JSON.stringify(response.errors)} for ${query} ${JSON.stringify(variables)}`);
    return response?.data?.done;
  }
}
