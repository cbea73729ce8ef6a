import { measureConnections } from '../measure-connections.ts';
import type { FigureRow } from '../row.ts';

export const eventStreams: FigureRow = {
  kind: 'figures',
  name: 'event-streams',
  about: 'open event streams on one server process; a comment is approved by another process',
  async measure({ gazette, newsroom, streams, rounds, log }) {
    const { connections, bytesEach, toTheFirst, toTheLast } = await measureConnections(
      await gazette(),
      await newsroom(),
      { connections: streams, rounds },
      log,
    );
    return {
      streams: String(connections),
      'memory a stream': `${(bytesEach / 1024).toFixed(1)} kB`,
      'approval to the first': `${toTheFirst.toFixed(0)} ms`,
      'approval to the last': `${toTheLast.toFixed(0)} ms`,
    };
  },
};
