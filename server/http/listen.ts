import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { type Answer, textAnswer } from './answer.ts';
import type { App } from './app.ts';
import { liveAnswer } from './health.ts';
import { toRequest } from './node-request.ts';
import type { Question } from './ready.ts';
import { send, sendFinished } from './send.ts';

/** A bound port. Until `serve` it answers 503, so that a slow start is seen as a start. */
export interface Listener {
  readonly port: number;
  serve(app: App): void;
  /** Accepts nothing new, waits up to `grace` milliseconds for what runs, then cuts it off. */
  stop(grace: number): Promise<void>;
}

const starting = textAnswer(503, 'Gazette is starting.', { 'retry-after': '1', 'cache-control': 'no-store' });

type ListenConfig = Pick<
  Config,
  'port' | 'host' | 'requestUnreadBytes' | 'requestMaxHeaderBytes' | 'requestHeadersTimeout' | 'requestTimeout' | 'keepAliveTimeout'
>;

/** @throws {OperatorError} when the port is taken or the address is not this machine's. */
export async function listen(config: ListenConfig, log: Logger): Promise<Listener> {
  let app: App | undefined;
  let stopping = false;
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse, question: Question) => {
    const made = await answerTo(app, incoming, outgoing, question);
    // A connection that stays open would hold the stop back until the client leaves.
    if (stopping) outgoing.setHeader('connection', 'close');
    await send(outgoing, made, config.requestUnreadBytes);
  };
  const failed = (outgoing: ServerResponse, error: unknown) => {
    log.error({ err: error }, 'answer could not be sent');
    outgoing.destroy();
  };

  const server = createServer(
    {
      maxHeaderSize: config.requestMaxHeaderBytes,
      headersTimeout: config.requestHeadersTimeout,
      requestTimeout: Math.max(config.requestTimeout, config.requestHeadersTimeout),
      keepAliveTimeout: config.keepAliveTimeout,
      // Node looks for overdue connections this often; a limit must not be missed by half a minute.
      connectionsCheckingInterval: 1000,
    },
    (incoming, outgoing) => {
      try {
        const question = questionIn(incoming);
        const ready = app?.ready(question);
        if (ready) {
          if (stopping) outgoing.setHeader('connection', 'close');
          sendFinished(outgoing, ready);
          return;
        }
        answer(incoming, outgoing, question).catch((error: unknown) => failed(outgoing, error));
      } catch (error) {
        failed(outgoing, error);
      }
    },
  );
  const port = await bind(server, config);

  return {
    port,
    serve(next) {
      app = next;
    },
    async stop(grace) {
      stopping = true;
      const { promise: closed, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      const deadline = setTimeout(() => {
        log.warn({ grace }, 'requests were cut off at the end of the grace time');
        server.closeAllConnections();
      }, grace);
      await closed;
      clearTimeout(deadline);
    },
  };
}

function questionIn({ method = 'GET', url = '/', headers }: IncomingMessage): Question {
  const queryAt = url.indexOf('?');
  return {
    method,
    path: queryAt < 0 ? url : url.slice(0, queryAt),
    query: queryAt < 0 ? '' : url.slice(queryAt),
    header: (name) => headers[name]?.toString(),
  };
}

async function answerTo(app: App | undefined, incoming: IncomingMessage, outgoing: ServerResponse, question: Question): Promise<Answer> {
  if (!app) return question.path === '/health/live' ? liveAnswer : starting;
  const connection = { address: incoming.socket.remoteAddress };
  const taker = app.taker(question);
  if (taker) return app.take(taker, question, await bodyOf(incoming), connection);
  const request = toRequest(incoming, outgoing);
  if (!request) return textAnswer(400, 'The request names no valid address.');
  return app.answer(request, connection);
}

/** Its length was told beforehand: Node reads no more. Nothing, where the client leaves in the middle. */
async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.once('end', () => resolve(Buffer.concat(chunks).toString()));
  incoming.once('error', () => resolve(''));
  incoming.once('close', () => resolve(''));
  return promise;
}

async function bind(server: Server, { port, host }: ListenConfig): Promise<number> {
  const { promise: bound, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  // Without a host Node takes `::`, or 0.0.0.0 on a machine without IPv6.
  server.listen({ port, ...(host !== '::' && { host }) }, resolve);
  try {
    await bound;
  } catch (error) {
    throw bindError(error, port, host);
  }
  server.removeListener('error', reject);
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function bindError(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new OperatorError(`Port ${port} is in use by another program: stop it, or choose another with PORT.`);
  }
  if (code === 'EACCES')
    return new OperatorError(`Port ${port} is not open to this user: choose one above 1023 with PORT.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new OperatorError(`HOST is ${host}, which is no address of this machine.`);
  }
  return error;
}
