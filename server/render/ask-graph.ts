import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { fromResponse, isResponse, type Answer } from '../http/answer.ts';
import type { Handler, RequestContext } from '../http/route.ts';

/** The graph has answered with an error. */
export class GraphRefusal extends Error {
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

interface GraphAnswer<Data> {
  readonly data: Data;
  readonly marks: AnswerMarks | undefined;
}

const accept = 'application/graphql-response+json';

/** Reads from the graph within this process, as a stranger's widget would by GET: nothing is seen that a stranger may not see. */
export function readGraph<Data>(graphql: Handler, context: RequestContext, site: string, documentId: string, variables: object): Promise<GraphAnswer<Data>> {
  const url = new URL('/graphql', context.url.origin);
  url.search = new URLSearchParams({ site, documentId, variables: JSON.stringify(variables) }).toString();
  return answered(graphql, new Request(url, { headers: { accept } }), { ...context, url, address: undefined });
}

/** Writes to it for the reader who sent `sent`: from where they are, and from the page they are on. */
export function writeGraph<Data>(graphql: Handler, context: RequestContext, sent: Request, site: string, documentId: string, variables: object): Promise<GraphAnswer<Data>> {
  const url = new URL('/graphql', context.url.origin);
  url.search = new URLSearchParams({ site }).toString();
  const headers = new Headers({ accept, 'content-type': 'application/json' });
  for (const name of ['origin', 'user-agent', 'accept-language']) {
    const value = sent.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const request = new Request(url, { method: 'POST', headers, body: JSON.stringify({ documentId, variables }) });
  return answered(graphql, request, { ...context, url });
}

async function answered<Data>(graphql: Handler, request: Request, context: RequestContext): Promise<GraphAnswer<Data>> {
  const result = await graphql(request, context);
  const answer: Answer | undefined = result && isResponse(result) ? await fromResponse(result) : result;
  if (!(answer?.body instanceof Uint8Array)) throw new Error('the graph has answered nothing');
  const { data, errors } = JSON.parse(Buffer.from(answer.body).toString()) as {
    data?: Data | null;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const [error] = errors ?? [];
  if (error || !data) throw new GraphRefusal(error?.message ?? `HTTP ${answer.status}`, error?.extensions?.code);
  return { data, marks: answer.marks };
}
