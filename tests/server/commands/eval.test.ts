import { writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Evaluation } from '@gazette/server/evaluation/evaluate.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { judgedNews } from '../evaluation/news.ts';
import { runCommand } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazette-eval-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runCommand({ url: undefined, dataDir: folder }, ['eval', ...args]);
const file = async (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const articles = [
  { id: 1, url: 'https://daily.example/truce', headline: 'Truce signed in the Orlen valley', body: '<p>Generals signed a truce in Orlen.</p>', language: 'en', section: 'world', tags: ['Orlen'], publishedAt: '2025-05-01T08:00:00Z' },
  { id: 2, headline: 'Orlen truce holds', body: 'The truce in the Orlen valley holds, monitors say.', language: 'en', section: { slug: 'world', name: { en: 'World' } }, tags: [{ slug: 'orlen', name: 'Orlen' }] },
  { type: 'section', slug: 'world' },
  { id: 3, headline: 'Lund wins in Doha', body: 'Petra Lund won her match in Doha.', language: 'en', section: 'sport' },
  { id: 4, headline: 'هدنة في وادي الصفا', body: 'وقع القادة هدنة في وادي الصفا.', language: 'ar' },
];
const corpus = await file('corpus.jsonl', `\uFEFF${articles.map((article) => JSON.stringify(article)).join('\r\n')}\r\n\r\n`);

describe('gazette eval', () => {
  it.each([
    ['tabs with a header', 'query\tdocument\tgain\n1\t2\t2\n1\t3\t0\n'],
    ['commas without one, by address', '"https://daily.example/truce",2,2\n'],
    ['JSON Lines', '{"query":1,"document":"2","gain":2}\n'],
    ['the four columns of TREC', '1\t0\t2\t2\n'],
    ['TREC’s with spaces, what is below nothing counting as nothing', '1 0 2 2\n1 0 3 -1\n'],
    ['columns in the order of a header, with others beside', 'annotator,corpus-id,query-id,score\nann,2,1,0.5\n'],
    ['semicolons and decimal commas', 'query;document;gain\n1;2;0,5\n'],
    ['JSON Lines with gains as texts', '{"qid":"1","docid":2,"relevance":"2.5"}\n'],
    ['the words of several people, averaged', '1,2,3\n1,2,1\n1,3,0\n'],
    ['questions that are texts', '"A truce, in the Orlen valley",1,2\n"A truce, in the Orlen valley",2,2\n'],
  ])('reads judgements as %s', async (_name, text) => {
    const judgements = await file('judgements', text);
    const { code, stdout, stderr } = await run('--corpus', corpus, '--judgements', judgements, '--json');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const { documents, queries, scores } = JSON.parse(stdout) as Evaluation;
    expect({ documents, queries }).toEqual({ documents: 4, queries: 1 });
    expect(scores.find((row) => row.name === 'gazette, as served')).toMatchObject({ ndcg: 1, mrr: 1, hit: 1, wrongLanguage: 0, sameSection: 0 });
    // A text has no tags.
    expect(scores.find((row) => row.name === 'tags only')).toMatchObject(text.startsWith('"A ') ? { length: 0 } : { mrr: 1, length: 1 });
  });

  it('reads an archive of headlines by other names, and takes a short one to be in the language of the others', async () => {
    const headlines = ['Zwei Sieger im Turnier von Doha', 'Ministers sign a truce in the Orlen valley', 'The truce in the Orlen valley holds', 'Petra Lund wins the open in Doha', 'Lund wins in Doha'];
    const short = await file('short.jsonl', headlines.map((title, place) => JSON.stringify({ _id: place, title, category: 'news', date: '2025-05-01' })).join('\n'));
    const { code, stdout, stderr } = await run('--corpus', short, '--judgements', await file('judgements', '4,3,1\n2,1,1'), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { scores } = JSON.parse(stdout) as Evaluation;
    expect(scores.find((row) => row.name === 'gazette, ranking')).toMatchObject({ mrr: 1, hit: 1, wrongLanguage: 0, sameSection: 1 });
  });

  it('prints a table of every row, and takes packed files', async () => {
    const packed = await file('corpus.jsonl.gz', gzipSync(articles.map((article) => JSON.stringify(article)).join('\n')));
    const judgements = await file('judgements', '1,2,3');
    const { code, stdout } = await run('--corpus', packed, '--judgements', judgements, '--top', '3');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('1 queries among 4 documents.');
    expect(lines[2]).toMatch(/^row +nDCG@3 +MRR +hit@3 +near-copies +wrong language +same section +length$/);
    const names = ['gazette, ranking', 'gazette, as served', 'tags only', 'word frequency', 'more like this', 'BM25', 'tf-idf cosine, raw', 'tf-idf cosine, folded', 'tf-idf cosine, stemmed'];
    expect(lines.slice(3, 12).map((line) => line.split(/ {2,}/)[0])).toEqual(names);
  });

  const agreed = [
    ['s1', 's2', 'stance'],
    ['"وقف إطلاق النار في وادي الصفا, بعد أيام"', 'هدنة تدخل حيز التنفيذ في وادي الصفا', 'agree'],
    ['"وقف إطلاق النار في وادي الصفا, بعد أيام"', 'هدنة تدخل حيز التنفيذ في وادي الصفا', 'agree'],
    ['النفط يرتفع', 'النفط يرتفع', 'agree'],
    ['النفط يرتفع', 'الذهب "الأصفر" يهبط', 'other'],
  ];
  const lines = (rows: readonly (readonly string[])[], separator: string) => rows.map((row) => row.join(separator)).join('\n');

  it.each([
    ['commas', lines(agreed, ',')],
    ['no header', lines(agreed.slice(1), ',')],
    ['a header of other names', lines([['first', 'second', 'label'], ...agreed.slice(1)], ',')],
    ['other columns beside', lines(agreed.map((row) => [row[2] ?? '', row[1] ?? '', 'x', row[0] ?? '']), ',')],
    ['tabs', lines(agreed, '\t')],
    ['semicolons', lines(agreed, ';')],
  ])('asks for the second headline of each pair that agrees, once: %s', async (_name, text) => {
    const { code, stdout } = await run('--pairs', await file('pairs.csv', text), '--language', 'ar', '--json');
    expect(code).toBe(0);
    const { documents, queries, scores } = JSON.parse(stdout) as Evaluation;
    expect({ documents, queries }).toEqual({ documents: 4, queries: 1 });
    expect(scores[0]).toMatchObject({ name: 'gazette, ranking', mrr: 1 });
  });

  it('takes all headlines of pairs to be in the language that most of them are in, whatever the first are', async () => {
    const headlines = (language: 'en' | 'ar') => judgedNews(language, 'both').documents.map(({ headline }) => headline);
    const [english, arabic] = [headlines('en').slice(0, 30), headlines('ar')];
    const pairs = [english, arabic].flatMap((some) => some.slice(1).map((headline, place) => `"${some[place]}","${headline}",agree`));
    const path = await file('pairs.csv', `s1,s2,stance\n${pairs.join('\n')}`);
    const told = await run('--pairs', path, '--json');
    const said = await run('--pairs', path, '--json', '--language', 'ar');
    expect(told.code).toBe(0);
    expect(told.stdout).toBe(said.stdout);
  });

  it.each([
    ['an empty corpus', ' \n', '1,2,1', /^.*bad-corpus is empty\.\n$/],
    ['one article', JSON.stringify(articles[0]), '1,2,1', /has 1 article; to rank takes two/],
    ['what is not JSON', '{"id":1,"headline":"A"}\nheadline: B', '1,2,1', /bad-corpus, line 2: is not JSON/],
    ['a list', '[1,2]', '1,2,1', /line 1: is a list; a corpus has one JSON object a line/],
    ['an article of nothing', '{"id":1}', '1,2,1', /line 1: has neither headline nor body, but "id"\./],
    ['one id twice', '{"id":1,"headline":"A"}\n{"id":1,"headline":"B"}', '1,2,1', /line 2: "1" is named twice/],
    ['a date that is none', '{"id":1,"headline":"A","publishedAt":"May"}', '1,2,1', /line 1: publishedAt: must be a date such as/],
    ['a language that is none', '{"id":1,"headline":"A","language":"english!"}', '1,2,1', /line 1: language: is no language tag/],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x41]), '1,2,1', /bad-corpus/],
    ['a document that is not there', undefined, '1,2,1\n1,99,1', /bad-judgements, line 2: "99" is not in the corpus/],
    ['a question that is not there', undefined, '1,2,1\n99,1,1', /line 2: the query "99" is no id or url of the corpus/],
    ['a gain that is no number', undefined, '1,2,1\n1,3,much', /line 2: the gain must be a number/],
    ['a judgement of two columns', undefined, '1,2', /line 1: must have a query, a document and a gain/],
    ['judgements of nothing', undefined, 'query,document,gain\n1,2,0', /has no query with a gain above 0/],
    ['broken JSON', undefined, '{"query":1', /line 1: is not JSON/],
    ['a gain left out', undefined, '{"query":1,"document":2}', /line 1: the gain must be a number/],
  ])('names what is wrong with %s', async (_name, given, judged, message) => {
    const wrong = given === undefined ? corpus : await file('bad-corpus', given);
    const { code, stdout, stderr } = await run('--corpus', wrong, '--judgements', await file('bad-judgements', judged));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('Unexpected');
  });

  it.each([
    [['--corpus', corpus], /Give --corpus and --judgements, or --pairs\./],
    [['--pairs', 'x', '--corpus', corpus], /--pairs stands alone/],
    [['--pairs', '/nowhere/pairs.csv'], /\/nowhere\/pairs\.csv does not exist\./],
    [['--pairs', folder], /is not a file/],
    [['--pairs', 'https://pairs.example/'], /is an address; judged data is read from files/],
    [['--pairs', 'x', '--top', '0'], /--top must be a whole number from 1 to 100/],
    [['--pairs', 'x', '--language', 'arabic!'], /--language must be a language tag/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  it('names the line of a pair that is none', async () => {
    const { code, stderr } = await run('--pairs', await file('pairs.csv', 's1,s2,stance\nأ,ب,agree\nج,د\n'));
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('line 3: must have two headlines and a stance') });
  });
});
