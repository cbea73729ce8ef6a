import pino, { type DestinationStream, type Logger } from 'pino';
import { PinoPretty } from 'pino-pretty';
import type { Config } from '../config/config.ts';

/** Fields that are never written, wherever a caller puts them in a log line. */
const secretFields = ['authorization', 'cookie', 'password', 'secret', 'token', 'proof', 'databaseUrl', 'DATABASE_URL'];

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
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[secret]' },
  };
  const destination = typeof target === 'number' ? pino.destination({ fd: target, sync: false }) : target;
  if (config.logFormat === 'json') return pino(options, destination);
  return pino(options, PinoPretty({ destination, translateTime: 'SYS:HH:MM:ss', ignore: 'requestId' }));
}
