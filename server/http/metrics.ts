import type { Metrics } from '../metrics/metrics.ts';
import { bytesAnswer } from './answer.ts';
import type { Route } from './route.ts';

/** The counters in Prometheus' text format. */
export function metricsRoute(metrics: Metrics): Route {
  return {
    name: 'metrics',
    path: '/metrics',
    methods: ['GET'],
    anyOrigin: false,
    async handle() {
      const text = await metrics.registry.metrics();
      return bytesAnswer(200, metrics.registry.contentType, Buffer.from(text), { 'cache-control': 'no-store' });
    },
  };
}
