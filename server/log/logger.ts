import pino, { type DestinationStream, type Logger } from 'pino';
import { PinoPretty } from 'pino-pretty';
import type { Config } from '../config/config.ts';
import { gatheredLines } from './gathered-lines.ts';
import { hideSecrets } from './hide-secrets.ts';

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
  if (config.logFormat === 'json') return pino(options, typeof target === 'number' ? gatheredLines(target) : target);
  const destination = typeof target === 'number' ? pino.destination({ fd: target, sync: false }) : target;
  return pino(options, PinoPretty({ destination, translateTime: 'SYS:HH:MM:ss', ignore: 'requestId' }));
}
