import type { Newsroom } from '../../support/newsroom.ts';

export const PAGE = 'https://gazette.test/articles/a-page';

interface Submitted {
  submitComment: { __typename: string; readerToken: string | null; comment: { id: string; status: string } };
}

/** A browser of a reader: it keeps the token it is given and sends it along, as the widget does. */
export class Browser {
  token: string | null = null;
  readonly #newsroom: Newsroom;
  readonly #address: string;

  constructor(newsroom: Newsroom, address = '192.0.2.1') {
    this.#newsroom = newsroom;
    this.#address = address;
  }

  async ask<T = Record<string, Record<string, unknown>>>(query: string, variables: object = {}) {
    const headers = this.token === null ? {} : { 'x-gazette-reader': this.token };
    return this.#newsroom.ask<T>(query, variables, { address: this.#address, headers });
  }

  /** The result of a mutation of one root field, with its typename. */
  async act(mutation: string, variables: object = {}): Promise<Record<string, unknown>> {
    const answer = await this.ask(mutation, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    const result = Object.values(answer.data)[0] ?? {};
    if (typeof result['readerToken'] === 'string') this.token = result['readerToken'];
    return result;
  }

  async post(body: string, name = 'Nour', more: object = {}): Promise<{ id: string; status: string }> {
    const { data, errors } = await this.ask<Submitted>(
      `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) {
        __typename ... on SubmitCommentPayload { readerToken comment { id status } } ... on Error { message }
      } }`,
      { input: { url: PAGE, name, body, ...more } },
    );
    if (errors || data.submitComment.__typename !== 'SubmitCommentPayload') throw new Error(JSON.stringify(errors ?? data));
    this.token = data.submitComment.readerToken ?? this.token;
    return data.submitComment.comment;
  }
}

export const edit = `mutation ($id: ID!, $body: String!) { editComment(input: { id: $id, body: $body }) {
  __typename ... on EditCommentPayload { comment { status editedAt body { text } } } ... on Error { code message }
} }`;
export const remove = `mutation ($id: ID!) { deleteComment(id: $id) { __typename ... on Error { code } } }`;
export const like = `mutation ($id: ID!, $like: Boolean!) { reactToComment(id: $id, like: $like) {
  __typename ... on ReactToCommentPayload { readerToken comment { likeCount } } ... on Error { code }
} }`;
export const report = `mutation ($input: ReportCommentInput!) { reportComment(input: $input) {
  __typename ... on ReportCommentPayload { received readerToken }
  ... on InvalidInput { fields { name code message } } ... on Error { code }
} }`;
export const own = `{ viewer { readerProblem reader { name comments(first: 10) { nodes {
  reasonCode reason(language: "ar") editableUntil comment { id status body { text } } appeal { text }
} } } } }`;
export const seen = `query ($url: URL!) { thread(url: $url) { commentCount comments(first: 50) { nodes {
  id isDeleted likeCount body { text } author { name } replies(first: 10) { nodes { id } }
} } } }`;
