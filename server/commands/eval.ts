import { isLanguageTag } from '@gazette/schema/text/language.ts';
import { defineCommand } from 'citty';
import type { Collection } from '../evaluation/collection.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { rankers } from '../evaluation/rankers/rankers.ts';
import { readCorpus } from '../evaluation/read-corpus.ts';
import { readJudgements } from '../evaluation/read-judgements.ts';
import { readPairs } from '../evaluation/read-pairs.ts';
import { scoreTable } from '../evaluation/score-table.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { withExamples } from './examples.ts';
import { progressBar } from './progress-bar.ts';

interface Given {
  readonly corpus?: string | undefined;
  readonly judgements?: string | undefined;
  readonly pairs?: string | undefined;
  readonly language?: string | undefined;
}

export const evalCommand = defineCommand({
  meta: withExamples({
    name: 'eval',
    description:
      'Score how well related articles are ranked, on judged data from files, beside what others do. Nothing is stored and no newsroom is needed.',
    examples: [
      'gazette eval --corpus archive.jsonl --judgements judgements.tsv',
      'gazette eval --pairs headline-pairs.csv --language ar --json',
    ],
  }),
  args: {
    corpus: {
      type: 'string',
      valueHint: 'file',
      description: 'Articles as JSON Lines, as `gazette export` writes them: id or url; headline (or title), body (or text), or one of the two; and, where there are any, language, section, tags, standfirst, publishedAt.',
    },
    judgements: {
      type: 'string',
      valueHint: 'file',
      description: 'What people say of them: query, document and gain in each line, as CSV, TSV, JSON Lines or TREC qrels, with or without a header. The document by id or url, the query too or as a text; gains are numbers, more is better.',
    },
    pairs: {
      type: 'string',
      valueHint: 'file',
      description: 'Instead of both: pairs of headlines as CSV (s1,s2,stance). Each pair of the stance "agree" asks for s2 from s1 among all.',
    },
    language: { type: 'string', description: 'Language of what does not say it, such as ar; told from the text when left out.' },
    top: { type: 'string', default: '5', description: 'Length of the lists.' },
    json: { type: 'boolean', description: 'Print JSON.' },
  },
  async run({ args }) {
    const top = Number(args.top);
    if (!Number.isInteger(top) || top < 1 || top > 100) throw new OperatorError(`--top must be a whole number from 1 to 100, not "${args.top}".`);
    const collection = await collectionOf(args);
    const bar = progressBar('Ranking', rankers.length * collection.queries.length);
    const evaluation = (() => {
      try {
        return evaluate(collection, rankers, top, () => bar.add(1));
      } finally {
        bar.stop();
      }
    })();
    process.stdout.write(`${args.json ? JSON.stringify(evaluation, null, 2) : scoreTable(evaluation)}\n`);
  },
});

async function collectionOf({ corpus, judgements, pairs, language }: Given): Promise<Collection> {
  if (language !== undefined && !isLanguageTag(language)) throw new OperatorError(`--language must be a language tag such as ar, not "${language}".`);
  if (pairs !== undefined) {
    if (corpus !== undefined || judgements !== undefined) throw new OperatorError('--pairs stands alone: it is corpus and judgements at once.');
    return readPairs(pairs, language);
  }
  if (corpus === undefined || judgements === undefined) throw new OperatorError('Give --corpus and --judgements, or --pairs.');
  return readJudgements(judgements, await readCorpus(corpus, language), language);
}
