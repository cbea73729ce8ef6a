import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schema } from '@gazette/schema/schema.ts';
import { parse, validate, type DocumentNode } from 'graphql';
import type { Logger } from 'pino';

/** What the build of the widgets says of the documents that they and the console ask. */
export const builtDocuments: string = fileURLToPath(new URL('../../widgets/dist/documents.json', import.meta.url));

/** A document that is asked by its hash: read and found good once. */
export interface KnownDocument {
  readonly text: string;
  readonly document: DocumentNode;
}

/** A hash alone, or as GraphQL over HTTP writes it. */
const identifier = /^(?:sha256:)?([0-9a-f]{64})$/;

/** One process reads the same documents for each server it starts, as tests do. */
const understood = new Map<string, KnownDocument | Error>();

/**
 * The documents that our own scripts ask by hash: those of this release, and those of earlier ones whose scripts are
 * still served.
 */
export class KnownDocuments {
  readonly #byHash = new Map<string, KnownDocument>();
  readonly #byText = new Map<string, KnownDocument>();
  readonly #parsed = new Set<DocumentNode>();

  /**
   * Reads files that map hashes to texts, as the build writes them. Parsed and validated here, once; an earlier
   * release's document that this schema no longer answers is left out, and the log says so.
   */
  static read(files: readonly string[], log: Pick<Logger, 'warn'>): KnownDocuments {
    const known = new KnownDocuments();
    for (const file of files) {
      if (!existsSync(file)) continue;
      for (const [hash, text] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)) {
        const read = understand(hash, text);
        if (read instanceof Error) log.warn({ file, hash, reason: read.message }, 'a document cannot be answered');
        else known.#add(hash, read);
      }
    }
    return known;
  }

  #add(hash: string, read: KnownDocument): void {
    this.#byHash.set(hash, read);
    this.#byText.set(read.text, read);
    this.#parsed.add(read.document);
  }

  /** The document with this hash, which may begin with `sha256:`. */
  find(id: unknown): KnownDocument | undefined {
    const [, hash] = (typeof id === 'string' && identifier.exec(id)) || [];
    return hash === undefined ? undefined : this.#byHash.get(hash);
  }

  withText(text: string): KnownDocument | undefined {
    return this.#byText.get(text);
  }

  /** Whether this is the parsed form of one of them. */
  has(document: DocumentNode): boolean {
    return this.#parsed.has(document);
  }
}

/** What is wrong with a document, or the document ready to be executed. */
function understand(hash: string, text: string): KnownDocument | Error {
  let result = understood.get(hash);
  if (!result) understood.set(hash, (result = check(hash, text)));
  return result;
}

function check(hash: string, text: string): KnownDocument | Error {
  if (hashOf(text) !== hash) return new Error('its text has another hash');
  try {
    const document = parse(text, { noLocation: true });
    const [problem] = validate(schema, document);
    return problem ?? { text, document };
  } catch (error) {
    return error as Error;
  }
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
