import pino, { type DestinationStream, type Logger } from 'pino';
import { PinoPretty } from 'pino-pretty';
import type { Config } from '../config/config.ts';
import { hideSecrets } from './hide-secrets.ts';

/**
 * Lines wait for company, a tenth of a second at most: one write for each would cost a busy server half its speed, and one
 * for each thirty of them a third.
 */
const gathered = { sync: false, minLength: 65_536, maxWrite: 131_072, periodicFlush: 100 };

/**
 * The program's log. The server writes to standard output; commands pass `process.stderr.fd`, because their standard
 * output is their result.
 */
export function createLogger(
  config: Pick<Config, 'logLevel' | 'logFormat'>,
  target: number | DestinationStream = process.stdout.fd,
): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    formatters: { level: (label: string) => ({ level: label }), log: hideSecrets },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  const destination = typeof target === 'number' ? pino.destination({ fd: target, ...gathered }) : target;
  if (config.logFormat === 'json') return pino(options, destination);
  return pino(options, PinoPretty({ destination, translateTime: 'SYS:HH:MM:ss', ignore: 'requestId' }));
}
