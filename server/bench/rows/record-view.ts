import { median } from '../measure.ts';
import { Timed, type CostRow } from '../row.ts';

/** As many as a large newspaper has on a bad day, and a forger on a good one. */
const VIEWS_PER_SECOND = 1_000;
/** Reads of one trial. */
const READS = 40;

const list = '{ articles(first: 10) { nodes { headline url section { name } } } }';

export const recordView: CostRow = {
  kind: 'cost',
  name: 'record-view',
  against: `the median of ${READS} reads of a list while ${VIEWS_PER_SECOND} views a second of as many readers arrive : while they go elsewhere`,
  most: 1.2,
  async setup(stage) {
    const origin = await stage.gazette();
    const ask = async (query: string) => {
      const response = await fetch(`${origin}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json' } });
      const answer = (await response.json()) as { data?: { articles: { nodes: { url: string }[] } }; errors?: unknown };
      if (!answer.data || answer.errors) throw new Error(`The graph answers: ${JSON.stringify(answer.errors)}`);
      return answer.data.articles.nodes;
    };
    const pages = (await ask('{ articles(first: 100) { nodes { url } } }')).map(({ url }) => url);
    const flood = await stage.limit('flood-views', { origin, pages, perSecond: VIEWS_PER_SECOND });
    const told = async (wish: 'on' | 'aside' | 'off') => (await (await fetch(`${flood}/${wish}`)).json()) as { arrived: number; refused: number };
    const read = async () => {
      const times: number[] = [];
      for (let time = 0; time < READS; time += 1) {
        const started = performance.now();
        await ask(list);
        times.push(performance.now() - started);
      }
      return new Timed(median(times));
    };
    const readWhile = async (wish: 'on' | 'aside') => {
      const before = await told(wish);
      const time = await read();
      const { arrived, refused } = await told('off');
      if (refused > 0 || arrived === before.arrived) throw new Error(`${arrived} views arrived, ${refused} were refused.`);
      return time;
    };
    return { subject: () => readWhile('on'), base: () => readWhile('aside') };
  },
};
