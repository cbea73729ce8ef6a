import { Writable } from 'node:stream';
import { type Config, readConfig } from '@gazette/server/config/config.ts';
import { type App, type AppOptions, createApp } from '@gazette/server/http/app.ts';
import { createLogger } from '@gazette/server/log/logger.ts';
import { createMetrics, type Metrics } from '@gazette/server/metrics/metrics.ts';

export interface LogLine {
  level: string;
  msg: string;
  [field: string]: unknown;
}

export interface TestApp {
  app: App;
  config: Config;
  metrics: Metrics;
  /** What has been logged so far. */
  log: () => LogLine[];
  /** Asks the app by path, as a browser at https://news.example would. */
  get: (path: string, init?: RequestInit) => Promise<Response>;
}

interface Options extends AppOptions {
  env?: NodeJS.ProcessEnv;
  ready?: () => Promise<void>;
  writable?: () => Promise<void>;
}

/** The whole HTTP side without sockets and without a database. */
export function testApp({ env = {}, ready = () => Promise.resolve(), writable = () => Promise.resolve(), ...options }: Options = {}): TestApp {
  const lines: LogLine[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as LogLine);
      done();
    },
  });
  const config = readConfig({ GAZETTE_LOG_FORMAT: 'json', GAZETTE_LOG_LEVEL: 'debug', ...env });
  const metrics = createMetrics();
  const log = createLogger(config, destination);
  const app = createApp({ config, metrics, log, database: { ready, writable } }, options);
  return {
    app,
    config,
    metrics,
    log: () => lines,
    get: (path, init) => app.fetch(new Request(`http://news.example${path}`, init)),
  };
}
