import { jsonAnswer, type Answer } from './answer.ts';
import type { Route } from './route.ts';

/** One thing that must hold before traffic is sent here; throws when it does not. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<void> | void>>;

const noStore = { 'cache-control': 'no-store' };

/** Alive means: the process answers. It says nothing of the database, or a database's pause would restart every server. */
export const liveAnswer: Answer = jsonAnswer(200, { status: 'live' }, noStore);

/**
 * Ready means: send traffic here. Each check is reported by name, so that an operator sees which one fails.
 *
 * @param lesser what may fail without the traffic going elsewhere: where nobody can write any more, readers still read.
 */
export function readinessRoute(checks: ReadinessChecks, lesser: ReadinessChecks): Route {
  return {
    name: 'health',
    path: '/health/ready',
    methods: ['GET'],
    anyOrigin: false,
    async handle(_request, { log }) {
      const results = await Promise.all(
        Object.entries({ ...checks, ...lesser }).map(async ([name, check]) => {
          try {
            await check();
            return [name, 'ok'] as const;
          } catch (error) {
            log.warn({ check: name, err: error }, 'not ready');
            return [name, 'failed'] as const;
          }
        }),
      );
      const failed = results.flatMap(([name, result]) => (result === 'ok' ? [] : [name]));
      const ready = failed.every((name) => Object.hasOwn(lesser, name));
      const status = failed.length === 0 ? 'ready' : ready ? 'degraded' : 'not ready';
      const body = { status, checks: Object.fromEntries(results) };
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
