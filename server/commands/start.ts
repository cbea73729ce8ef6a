import { defineCommand } from 'citty';
import { readConfig, unknownVariables } from '../config/config.ts';
import { sqlitePath } from '../database/open.ts';
import { buildWidgets } from '../lifecycle/build-widgets.ts';
import { programVersion } from '../lifecycle/program-version.ts';
import { serve, type Server } from '../lifecycle/serve.ts';
import { stopOnSignals } from '../lifecycle/stop-on-signals.ts';
import { createLogger } from '../log/logger.ts';
import { createMetrics, observeProcess } from '../metrics/metrics.ts';

export const start = defineCommand({
  meta: {
    name: 'start',
    description:
      'Serve the newsroom: the graph, the widgets and the reference site. Settings come from the environment; see "gazette config".',
  },
  args: {
    build: {
      type: 'boolean',
      default: true,
      description: 'Build the widgets first when their sources have changed.',
      negativeDescription: 'Serve the widgets as they were built.',
    },
  },
  async run({ args }) {
    const config = readConfig(process.env);
    const log = createLogger(config);
    for (const variable of unknownVariables(process.env))
      log.warn(`${variable} is no setting of Gazette; see "gazette config"`);
    if (args.build) await buildWidgets(log);
    const metrics = createMetrics();
    observeProcess(metrics);
    const server = await serve(config, log, metrics);
    announce(server);
    await stopOnSignals(log, () => server.stop());
    log.flush();
  },
});

function announce({ services: { config, log }, url }: Server): void {
  const where = config.publicUrl;
  const database = config.databaseUrl === undefined ? sqlitePath(config.dataDir) : new URL(config.databaseUrl).host;
  if (config.logFormat === 'json') {
    log.info(
      { url: where, local: url, graphql: `${where}/graphql`, database, version: programVersion },
      `Gazette runs at ${where}`,
    );
    return;
  }
  const rows = [
    ['Newsroom', `${where}/`],
    ['GraphiQL', `${where}/graphql`],
    ['Database', database],
  ];
  const lines = rows.map(([name, value]) => `  ${name?.padEnd(10)}${value}`).join('\n');
  process.stdout.write(`\n  Gazette ${programVersion} is running. Ctrl+C stops it.\n\n${lines}\n\n`);
}
