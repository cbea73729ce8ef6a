import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { accessLog } from '@gazette/server/log/access-log.ts';
import { createLogger } from '@gazette/server/log/logger.ts';
import { testApp } from '../http/test-app.ts';

function written(logFormat: 'json' | 'pretty', write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  write(createLogger({ logLevel: 'info', logFormat }, destination));
  return text;
}

describe('the log', () => {
  test('is one JSON object a line, with the level in words and the time', () => {
    const text = written('json', (log) => log.info({ port: 4000 }, 'listening'));
    expect(JSON.parse(text)).toMatchObject({ level: 'info', port: 4000, msg: 'listening' });
    expect(JSON.parse(text)).toHaveProperty('time', expect.stringMatching(/^\d{4}-\d\d-\d\dT/));
  });

  test.each([
    { authorization: 'Bearer hunter2' },
    { headers: { cookie: 'hunter2', authorization: 'hunter2' } },
    { config: { databaseUrl: 'postgres://u:hunter2@db/news' } },
    { input: { body: { token: 'hunter2' } } },
  ])('never holds a secret: %j', (fields) => {
    const text = written('json', (log) => log.info(fields, 'seen'));
    expect(text).toContain('[secret]');
    expect(text).not.toContain('hunter2');
  });

  test('leaves out what is below its level', () => {
    expect(written('json', (log) => log.debug('detail'))).toBe('');
  });

  test('is readable text on a terminal', () => {
    expect(written('pretty', (log) => log.warn('careful'))).toMatch(/WARN.*careful/);
  });
});

describe('the access log', () => {
  test('has one line a request: who, what, how it went; never the query', async () => {
    const { get, log } = testApp();
    const response = await get('/search?q=my+private+question', { headers: { 'x-request-id': 'trace-0123' } });
    expect(await response.text()).toBe('Not found.\n');
    expect(log()).toHaveLength(1);
    expect(log()[0]).toMatchObject({
      level: 'info',
      requestId: 'trace-0123',
      method: 'GET',
      path: '/search',
      status: 404,
      bytes: 11,
      duration: expect.any(Number),
    });
    expect(JSON.stringify(log())).not.toContain('private');
  });

  test('of views only those that are refused are told', () => {
    const view = (status: number) => written('json', (log) => accessLog(log)('trace-0123', { method: 'POST', path: '/views', status, duration: 1, bytes: 0 }));
    expect(view(204)).toBe('');
    expect(JSON.parse(view(400))).toMatchObject({ level: 'info', path: '/views', status: 400 });
  });

  test('probes are heard only at level debug', async () => {
    const quiet = testApp({ env: { GAZETTE_LOG_LEVEL: 'info' } });
    for (const path of ['/health/live', '/health/ready', '/metrics']) await quiet.get(path);
    expect(quiet.log()).toEqual([]);
    const loud = testApp();
    await loud.get('/health/live');
    expect(loud.log()).toHaveLength(1);
  });
});
