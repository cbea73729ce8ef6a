import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { StaffIdentity } from '@gazette/schema/staff/staff-identity.ts';
import type { AutomaticDocuments } from './automatic-documents.ts';
import { hashOf, type KnownDocuments } from './documents.ts';

/** As much of a request as decides on its document. */
interface Scope {
  readonly http: { readonly url: URL };
  readonly graph: { readonly staff: StaffIdentity | null };
}

interface Options {
  readonly known: KnownDocuments;
  readonly automatic: AutomaticDocuments;
  /** `known`: who is not of the staff may send nothing else. */
  readonly answered: 'any' | 'known';
}

/**
 * Documents by their hash: `documentId` names one that our own scripts ask, `extensions.persistedQuery` one that another
 * client has sent before (automatic persisted queries).
 */
export function useDocuments({ known, automatic, answered }: Options): Plugin<object, Scope> {
  return {
    onParams({ params, request, setParams, context: { http, graph } }) {
      const { documentId, ...sent } = {
        documentId: request.method === 'GET' ? http.url.searchParams.get('documentId') : null,
        ...(params as GraphQLParams & { documentId?: unknown }),
      };
      const automaticHash = persistedHash(sent.extensions);
      const text = known.find(documentId ?? automaticHash)?.text;
      if (text !== undefined) return setParams({ ...sent, query: text });
      if (documentId !== null && documentId !== undefined) throw unknownDocument();
      if (answered === 'known' && graph.staff === null) throw onlyKnown();
      if (automaticHash !== undefined) setParams({ ...sent, query: automaticText(automatic, automaticHash, sent.query) });
    },
    onParse({ params, setParsedDocument }) {
      const found = known.withText(String(params.source));
      if (found) setParsedDocument(found.document);
    },
    onValidate({ params, setResult }) {
      if (known.has(params.documentAST)) setResult([]);
    },
  };
}

function automaticText(automatic: AutomaticDocuments, hash: string, sent: string | undefined): string {
  const text = sent ?? automatic.find(hash);
  // The message is part of the protocol: it is what tells some clients to send the text along.
  if (text === undefined) throw refusal('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND', 404);
  if (sent === undefined) return text;
  if (hashOf(text) !== hash) {
    throw refusal('The hash is not that of the query.', 'PERSISTED_QUERY_MISMATCH', 400);
  }
  automatic.keep(hash, text);
  return text;
}

function persistedHash(extensions: GraphQLParams['extensions']): string | undefined {
  const persisted = (extensions as { persistedQuery?: { version?: unknown; sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery;
  return persisted?.version === 1 && typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}

function unknownDocument(): GraphQLError {
  const message =
    'This server does not know the document with this hash: load the script from this server, or bring both to one release.';
  return refusal(message, 'PERSISTED_DOCUMENT_NOT_FOUND', 404);
}

function onlyKnown(): GraphQLError {
  const message = 'This server answers only the documents of its own widgets; ask with a token for others.';
  return refusal(message, 'PERSISTED_DOCUMENT_REQUIRED', 403);
}

/** Kept by no cache: the next release, or the client's next request, may bring the document. */
function refusal(message: string, code: string, status: number): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, http: { status, headers: { 'cache-control': 'no-store' } } },
  });
}
