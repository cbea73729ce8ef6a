import type { Logger } from 'pino';

/**
 * Waits for SIGTERM or SIGINT, then for `stop`. A second signal does not wait: it ends the process at once, with the
 * exit code a shell gives for that signal.
 */
export async function stopOnSignals(log: Logger, stop: () => Promise<void>): Promise<void> {
  const { promise: asked, resolve } = Promise.withResolvers<NodeJS.Signals>();
  const codes = { SIGINT: 130, SIGTERM: 143 } as const;
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(codes[signal]);
      isStopping = true;
      resolve(signal);
    });
  }
  const signal = await asked;
  log.info({ signal }, 'stopping');
  await stop();
  log.info('stopped');
}
