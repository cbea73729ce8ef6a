import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { openDatabase } from '../../database/open.ts';
import { importLimits } from '../../exchange/import-limits.ts';
import { importNewsroom } from '../../exchange/import-newsroom.ts';
import { openSource } from '../../exchange/source/open-source.ts';
import { readSource } from '../../exchange/read-source.ts';
import { corpus } from '../corpus.ts';
import { Timed, type CostRow, type Stage } from '../row.ts';

const MOST = 10_000;

interface Times {
  readonly whole: Timed;
  readonly stored: Timed;
}

/** Both sides are told by the same imports: how long one took, and how long until it began to make lists. */
export const relatedImport: CostRow = {
  kind: 'cost',
  name: 'related-import',
  against: 'importing articles until the lists beside them are ready : until they are stored',
  most: 3,
  isLong: true,
  async setup(stage) {
    const articles = Math.min(MOST, stage.articles);
    const folder = await mkdtemp(join(tmpdir(), 'gazette-bench-import-'));
    stage.atEnd(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'articles.jsonl');
    await pipeline(Readable.from(linesOf(articles)), createWriteStream(path));
    const waiting: Record<keyof Times, Timed[]> = { whole: [], stored: [] };
    const told = (side: keyof Times) => async () => {
      if (waiting[side].length === 0) {
        const times = await importing(stage, path, articles);
        waiting.whole.push(times.whole);
        waiting.stored.push(times.stored);
      }
      return waiting[side].shift();
    };
    return {
      subject: told('whole'),
      base: told('stored'),
      against: `importing ${articles} articles until the lists beside them are ready : until they are stored`,
    };
  },
};

function* linesOf(articles: number): Generator<string> {
  yield `${JSON.stringify({ type: 'site', key: 'bench', name: 'The Gazette', locale: 'ar-EG', languages: ['ar', 'en'] })}\n`;
  for (const { subject: _, section, tags = [], contributors = [], ...article } of corpus(articles)) {
    const named = (slug: string) => ({ slug, name: slug });
    yield `${JSON.stringify({ ...article, section: section && named(section), tags: tags.map(named), contributors: contributors.map(named) })}\n`;
  }
}

async function importing(stage: Stage, path: string, articles: number): Promise<Times> {
  const newsroom = await stage.emptyNewsroom();
  const database = await openDatabase(newsroom, stage.log);
  const source = await openSource(path, importLimits);
  try {
    const started = performance.now();
    const now = () => new Date();
    const services = { database, sites: new SiteDirectory(database), config: { publicUrl: 'https://bench.example' }, now };
    const { entries } = await readSource(source, { limits: importLimits });
    const { site, summary } = await importNewsroom(services, entries);
    const stored = new Timed(performance.now() - started);
    const isDone = await settleRelated(database, site, now());
    const whole = new Timed(performance.now() - started);
    if (!isDone || summary.brokenCount > 0) throw new Error(`${summary.brokenCount} of ${articles} articles could not be imported.`);
    return { whole, stored };
  } finally {
    await source.close();
    await database.close();
  }
}
