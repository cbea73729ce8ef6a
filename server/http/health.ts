import { jsonAnswer, type Answer } from './answer.ts';
import type { Route } from './route.ts';

/** One thing that must hold before traffic is sent here; throws when it does not. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<void> | void>>;

const noStore = { 'cache-control': 'no-store' };

/** Alive means: the process answers. It says nothing of the database, or a database's pause would restart every server. */
export const liveAnswer: Answer = jsonAnswer(200, { status: 'live' }, noStore);

/** Ready means: send traffic here. Each check is reported by name, so that an operator sees which one fails. */
export function readinessRoute(checks: ReadinessChecks): Route {
  return {
    name: 'health',
    path: '/health/ready',
    methods: ['GET'],
    anyOrigin: false,
    async handle(_request, { log }) {
      const results = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => {
          try {
            await check();
            return [name, 'ok'] as const;
          } catch (error) {
            log.warn({ check: name, err: error }, 'not ready');
            return [name, 'failed'] as const;
          }
        }),
      );
      const ready = results.every(([, result]) => result === 'ok');
      const body = { status: ready ? 'ready' : 'not ready', checks: Object.fromEntries(results) };
      return jsonAnswer(ready ? 200 : 503, body, noStore);
    },
  };
}

export const livenessRoute: Route = {
  name: 'health',
  path: '/health/live',
  methods: ['GET'],
  anyOrigin: false,
  handle: () => Promise.resolve(liveAnswer),
};
