import type { GraphqlDocument } from '../../transport/graphql-document.ts';
import { TransportError } from '../../transport/transport-error.ts';
import { sendPicture } from './send-picture.ts';

/** Milliseconds after which a request counts as failed. */
const patience = 20_000;

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** A picture that the server has taken. */
export interface UploadedPicture {
  readonly id: string;
  /** Its address on the site's own pages. */
  readonly path: string;
}

/** Why one is not taken: a stable code, and words. */
export interface RefusedPicture {
  readonly error: string;
  readonly message: string;
}

/**
 * The way to the server that this page came from. Unlike a widget's it carries the session's cookie, which a script
 * cannot read, and with each change the token that proves that the question comes from here.
 */
export class Connection {
  /** Key of the site that is worked on; the server's default site when empty. */
  site = '';
  /** Language the server is to answer in. */
  language = 'en';
  #csrf = '';
  #expired: () => void = () => undefined;

  /** Keeps the token that belongs to the session. */
  prove(csrfToken: string | null | undefined): void {
    this.#csrf = csrfToken ?? '';
  }

  /** Tells when the server no longer takes us for staff. */
  onExpired(listener: () => void): void {
    this.#expired = listener;
  }

  /**
   * Asks or changes something. What is refused because the session has ended is also told to `onExpired`.
   * @throws TransportError, or the signal's reason when the caller aborts
   */
  async ask<Data, Variables extends object>(
    document: GraphqlDocument<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Data> {
    try {
      const data = await this.#send<Data>(JSON.stringify({ documentId: document, variables }), signal);
      // A mutation answers by a typed refusal what a query does by an error.
      if (this.#csrf && Object.values(data as object).some(isRefusal)) this.#expired();
      return data;
    } catch (error) {
      if (error instanceof TransportError && error.code === 'NOT_ALLOWED') this.#expired();
      throw error;
    }
  }

  /**
   * Brings a picture to the server and tells how much of it is there, 0 to 1.
   * @returns what the server calls it, or why it was not taken.
   * @throws TransportError where the server cannot be reached
   */
  async upload(picture: Blob, progress: (share: number) => void): Promise<UploadedPicture | RefusedPicture> {
    const headers = { 'accept-language': this.language, 'content-type': 'application/octet-stream', 'x-gazette-csrf': this.#csrf };
    const { status, answer } = await sendPicture(this.#address('/images'), picture, headers, progress);
    if (status === 401) this.#expired();
    const { image, error = '', message = `HTTP ${status}` } = (answer ?? {}) as { image?: UploadedPicture } & Partial<RefusedPicture>;
    return image ?? { error, message };
  }

  async #send<Data>(body: string, signal?: AbortSignal): Promise<Data> {
    const late = AbortSignal.timeout(patience);
    try {
      const response = await fetch(this.#address(), {
        method: 'POST',
        headers: {
          accept: 'application/graphql-response+json, application/json;q=0.9',
          'accept-language': this.language,
          'content-type': 'application/json',
          ...(this.#csrf && { 'x-gazette-csrf': this.#csrf }),
        },
        body,
        credentials: 'same-origin',
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      return dataOf(response.status, parse<Data>(response.status, await response.text()));
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof TransportError) throw error;
      throw new TransportError(late.aborted ? 'timeout' : 'network', String(error));
    }
  }

  #address(path = '/graphql'): URL {
    const address = new URL(path, location.origin);
    if (this.site) address.searchParams.set('site', this.site);
    return address;
  }
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && '__typename' in answer && answer.__typename === 'NotAllowed';
}

function parse<Data>(status: number, text: string): Answer<Data> {
  try {
    return JSON.parse(text) as Answer<Data>;
  } catch {
    throw new TransportError('http', `HTTP ${status}`);
  }
}

function dataOf<Data>(status: number, { data, errors }: Answer<Data>): Data {
  const refusal = errors?.[0];
  if (refusal) throw new TransportError('graphql', refusal.message, refusal.extensions?.code);
  if (!data) throw new TransportError('http', `HTTP ${status}`);
  return data;
}
