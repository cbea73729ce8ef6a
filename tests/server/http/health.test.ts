import { describe, expect, test } from 'vitest';
import { testApp } from './test-app.ts';

describe('health', () => {
  test('live as long as it answers, whatever the database does', async () => {
    const { get } = testApp({ ready: () => Promise.reject(new Error('gone')) });
    const response = await get('/health/live');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'live' });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('ready while the database answers', async () => {
    const response = await testApp().get('/health/ready');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready', checks: { accepting: 'ok', database: 'ok', writes: 'ok' } });
  });

  test('not ready without the database, naming it and not its address', async () => {
    const { get, log } = testApp({ ready: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.9:5432')) });
    const response = await get('/health/ready');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'not ready', checks: { accepting: 'ok', database: 'failed', writes: 'ok' } });
    expect(log().find((line) => line.msg === 'not ready')).toMatchObject({ level: 'warn', check: 'database' });
  });

  test('ready for readers, and saying what fails, while nothing can be written', async () => {
    const response = await testApp({ writable: () => Promise.reject(new Error('database or disk is full')) }).get('/health/ready');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'degraded', checks: { accepting: 'ok', database: 'ok', writes: 'failed' } });
  });

  test('not ready while stopping, and live all the same', async () => {
    const { app, get } = testApp();
    app.drain();
    const response = await get('/health/ready');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ checks: { accepting: 'failed' } });
    expect((await get('/health/live')).status).toBe(200);
  });
});
