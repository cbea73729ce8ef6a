/** Fictional content for the widgets, in the shape the schema's fields resolve from. */

export interface FixtureArticle {
  __typename: 'Article';
  id: string;
  url: string;
  headline: string;
  kicker: string | null;
  standfirst?: string | null;
  language: string;
  direction: 'LTR' | 'RTL';
  publishedAt: string;
  section: { name: string } | null;
  image: { url: string; width: number; height: number; focalPoint?: { x: number; y: number } } | null;
}

export interface FixtureComment {
  id: string;
  author: string;
  text: string;
  status?: string;
  createdAt?: string;
  editedAt?: string;
  badges?: string[];
  likeCount?: number;
  isDeleted?: boolean;
  segments?: { kind: string; text: string; href?: string }[];
  replies?: FixtureComment[];
}

export interface Newsroom {
  locale: string;
  articles: FixtureArticle[];
  comments: FixtureComment[];
  /** Comments of pages by address; any other page has as many as there are here. */
  counts: Record<string, number>;
  state: 'OPEN' | 'CLOSED';
  /** A hidden page has no thread. */
  hidden: boolean;
  /** Names of sections. */
  sections: string[];
  /** Words that a search suggests. */
  completions: string[];
  /** Better spellings, by query. */
  spellings: Record<string, string>;
  /** Whether a search stops counting. */
  uncounted: boolean;
  /** Whether a search finds articles that have not all its words. */
  partial: boolean;
  /** Copies folded under a result, by its id. */
  copies: Record<string, FixtureArticle[]>;
}

const hour = 60 * 60 * 1000;

export function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * hour).toISOString();
}

function article(index: number, language: string, headline: string, section: string, hours: number): FixtureArticle {
  return {
    __typename: 'Article',
    id: `article-${language}-${index}`,
    url: `https://news.example/${language}/${index}`,
    headline,
    kicker: null,
    language,
    direction: language === 'ar' ? 'RTL' : 'LTR',
    // Told when it is asked for: what was so long ago when a worker loaded this is older by minutes in its later files.
    get publishedAt() {
      return hoursAgo(hours);
    },
    section: { name: section },
    image: index % 3 === 2 ? null : { url: `/images/${index}.svg`, width: 900, height: 600 },
  };
}

export const arabicArticles: FixtureArticle[] = [
  article(0, 'ar', 'مدينة النخيل تفتتح خط ترام يربط الميناء القديم بالجامعة بعد ثلاث سنوات من العمل', 'محليات', 0.4),
  article(1, 'ar', 'مزارعو الوادي الأخضر يجرّبون ريًّا يوفّر نصف المياه', 'اقتصاد', 2),
  article(2, 'ar', 'مكتبة البحيرة تعير الآلات الموسيقية مجانًا', 'ثقافة', 5),
  article(3, 'ar', 'فريق Coral FC يتعاقد مع المدرّب Adam Rivers حتى 2028', 'رياضة', 27),
  article(4, 'ar', 'علماء يرصدون عودة السلاحف الخضراء إلى شاطئ الصدف بعد غياب دام أربعين عامًا', 'بيئة', 24 * 9),
];

export const englishArticles: FixtureArticle[] = [
  article(
    0,
    'en',
    'Harbour tram opens after three years of work, linking the old port with the university',
    'Local',
    0.4,
  ),
  article(1, 'en', 'Green Valley farmers try irrigation that saves half the water', 'Business', 2),
  article(2, 'en', 'Lake library now lends musical instruments', 'Culture', 5),
  article(3, 'en', 'Coral FC sign coach Adam Rivers until 2028', 'Sport', 27),
  article(
    4,
    'en',
    'Green turtles return to Shell Beach after forty years, surprising marine biologists',
    'Environment',
    24 * 9,
  ),
];

function comment(id: string, author: string, hours: number, text: string, replies: FixtureComment[] = []): FixtureComment {
  return {
    id,
    author,
    text,
    get createdAt() {
      return hoursAgo(hours);
    },
    replies,
  };
}

export const arabicComments: FixtureComment[] = [
  comment(
    'comment-1',
    'ليلى منصور',
    1.1,
    'خبر يفرح القلب. أستقل الحافلة كل صباح من الميناء إلى الجامعة، وأرجو أن يصبح الطريق أقصر.\nهل أُعلنت أوقات الرحلات؟',
    [
      comment('reply-1', 'سامر الحاج', 0.5, 'نعم، كل عشر دقائق في الصباح.'),
      comment('reply-2', 'Nora', 0.2, 'The timetable is on the city site.'),
    ],
  ),
  comment('comment-2', 'Daniel Brooks', 3, 'I rode it on the first day: quiet, clean and full of smiling people.'),
  comment('comment-3', 'هدى', 30, 'ماذا عن سكان الضفة الشرقية؟ المحطة الأقرب إلينا تبعد كيلومترين.'),
];

export function newsroom(parts: Partial<Newsroom> = {}): Newsroom {
  return {
    locale: 'ar-EG-u-nu-latn',
    articles: [...arabicArticles, ...englishArticles],
    comments: arabicComments,
    counts: {},
    state: 'OPEN',
    hidden: false,
    sections: [],
    completions: [],
    spellings: {},
    uncounted: false,
    partial: false,
    copies: {},
    ...parts,
  };
}
