import { expect, test } from 'vitest';
import { createMetrics, observeProcess } from '@gazette/server/metrics/metrics.ts';
import { testApp } from '../http/test-app.ts';

test('requests are counted by route and class of status, never by path', async () => {
  const { get } = testApp({ pages: () => Promise.resolve(undefined) });
  await get('/health/live');
  await get('/one');
  await get('/two');
  const response = await get('/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  expect(text).toContain('gazette_http_request_seconds_count{route="health",status="2xx"} 1');
  expect(text).toContain('gazette_http_request_seconds_count{route="pages",status="4xx"} 2');
  expect(text).not.toContain('/one');
});

test('operations, statements, jobs and the lag of events are shown', async () => {
  const { get, metrics } = testApp();
  metrics.operation('query', 'ok', 0.01);
  metrics.operation('mutation', 'error', 0.02);
  metrics.statement(0.0002);
  metrics.job('publish-scheduled', 'error');
  metrics.eventLag(1.5);
  const text = await (await get('/metrics')).text();
  expect(text).toContain('gazette_graphql_operation_seconds_count{type="query",outcome="ok"} 1');
  expect(text).toContain('gazette_graphql_operation_seconds_count{type="mutation",outcome="error"} 1');
  expect(text).toContain('gazette_database_statement_seconds_bucket{le="0.0005"} 1');
  expect(text).toContain('gazette_job_runs_total{job="publish-scheduled",outcome="error"} 1');
  expect(text).toContain('gazette_event_lag_seconds 1.5');
});

test('two servers in one process count apart', async () => {
  const [first, second] = [testApp(), testApp()];
  await first.get('/nowhere');
  const text = await (await second.get('/metrics')).text();
  expect(text).not.toContain('route="none"');
});

test('the process is observed when asked for', async () => {
  const metrics = createMetrics();
  observeProcess(metrics);
  expect(await metrics.registry.metrics()).toContain('process_resident_memory_bytes');
});
