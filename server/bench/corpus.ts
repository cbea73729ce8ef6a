import type { ArticleDraft } from '@gazette/schema/article/article-draft.ts';
import { inventedWords, zipf } from './invented-words.ts';
import { Random } from './random.ts';

type Words = readonly [string, ...string[]];

interface Vocabulary {
  who: Words;
  did: Words;
  what: Words;
  where: Words;
}

const vocabularies: Record<'ar' | 'en', Vocabulary> = {
  ar: {
    who: [
      'مجلس البلدة',
      'وزارة النقل',
      'نقابة الصيادين',
      'جامعة الساحل',
      'فريق الميناء',
      'لجنة المياه',
      'متحف المدينة',
    ],
    did: ['يعلن', 'يؤجل', 'يناقش', 'يفتتح', 'يرفض', 'يوسّع', 'يراجع'],
    what: ['خطة الري الجديدة', 'موسم الزيتون', 'ترميم الجسر القديم', 'معرض الكتاب', 'تذاكر القطار', 'ميزانية المدارس'],
    where: ['في الوادي الشرقي', 'على الساحل', 'قرب المرفأ', 'في البلدة القديمة', 'عند القناة', 'في الجبل'],
  },
  en: {
    who: [
      'The town council',
      'The transport ministry',
      'The fishers’ union',
      'Coast University',
      'The harbour side',
      'The water board',
    ],
    did: ['announces', 'postpones', 'debates', 'opens', 'rejects', 'extends', 'reviews'],
    what: [
      'the new irrigation plan',
      'the olive season',
      'repairs to the old bridge',
      'the book fair',
      'railway fares',
    ],
    where: [
      'in the eastern valley',
      'on the coast',
      'near the harbour',
      'in the old town',
      'by the canal',
      'in the hills',
    ],
  },
};

export const corpusSections = ['world', 'economy', 'culture', 'science', 'sport', 'opinion'] as const;
export const corpusContributors = Array.from({ length: 40 }, (_, index) => `reporter-${index + 1}`);
export const corpusTags = Array.from({ length: 60 }, (_, index) => `topic-${index + 1}`);

/** Words of each language, how many of the commonest belong to no subject, and words of a subject. */
const WORDS = 20_000;
const RARE = 500;
const SUBJECT_WORDS = 12;
/** Articles on one subject, on the average. */
const PER_SUBJECT = 12;

/** The instant of the newest article; the others lie before it, eleven minutes apart. */
const newest = Date.UTC(2025, 6, 27, 9, 0);
const interval = 11 * 60_000;

export interface CorpusArticle extends ArticleDraft {
  readonly slug: string;
  readonly language: 'ar' | 'en';
  readonly publishedAt: Date;
  /** Number of what it is about. */
  readonly subject: number;
}

/** The same articles every time, half Arabic and half English, oldest first. */
export function corpus(count: number): Generator<CorpusArticle> {
  return written(count, new Random(count), 0, count);
}

/** Articles on the subjects of such a corpus that come after it, without end. */
export function articlesAfter(count: number): Generator<CorpusArticle> {
  return written(count, new Random(count + 1), count, Infinity);
}

function* written(count: number, random: Random, from: number, to: number): Generator<CorpusArticle> {
  const lexicon = { ar: inventedWords('ar', WORDS), en: inventedWords('en', WORDS) };
  const subjects = Math.max(2, Math.ceil(count / PER_SUBJECT));
  for (let index = from; index < to; index += 1) {
    const language = index % 2 === 0 ? 'ar' : 'en';
    const words = vocabularies[language];
    // Each article belongs to a subject, which has words of its own; the rest is said as often as words are in any language.
    const number = random.between(1, subjects);
    const own = new Random(number);
    const subject = Array.from({ length: SUBJECT_WORDS }, () => lexicon[language][own.between(RARE, WORDS - 1)] ?? '');
    const said = () => (random.next() < 0.3 ? random.pick(subject as [string, ...string[]]) : (lexicon[language][zipf(random, WORDS)] ?? ''));
    const sentence = () =>
      [random.pick(words.who), random.pick(words.did), said(), random.pick(words.what), said(), random.pick(words.where), said()].join(' ');
    const paragraph = () => `<p>${Array.from({ length: random.between(2, 4) }, sentence).join('. ')}.</p>`;
    yield {
      headline: sentence(),
      slug: `corpus-${index}`,
      standfirst: sentence(),
      language,
      body: Array.from({ length: random.between(2, 5) }, paragraph).join('\n'),
      section: random.pick(corpusSections),
      contributors: [random.pick(corpusContributors as [string, ...string[]])],
      tags: [random.pick(corpusTags as [string, ...string[]])],
      image: { url: `https://images.example/${random.between(1, 200)}.jpg`, alt: sentence(), width: 1200, height: 800 },
      subject: number,
      publishedAt: new Date(newest - (count - index) * interval),
    };
  }
}
