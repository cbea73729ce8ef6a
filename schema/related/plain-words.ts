import { analysisOf, isStopWord } from '../text/analysis.ts';
import { terms } from '../text/terms.ts';

/**
 * Words that any two articles may have in common: numerals, measures, the calendar, verbs of reporting, of going on, of
 * moving and of trading, adjectives of size and age, words of set phrases (to cost a life, to set free), what firms are by
 * law. They count in a comparison, a little;
 * given to a reader as the reason for it they would be silly.
 */
const plainWords: Readonly<Record<string, string>> = {
  ar:
    'واحد واحدة اثنان اثنين اثنتين ثلاث ثلاثة اربع اربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة عشرون عشرين ثلاثون ثلاثين ' +
    'اربعين خمسين ستين سبعين ثمانين تسعين مئة مائة مئات الف الاف مليون ملايين مليار مليارات نصف ربع عشرات ' +
    'اول اولى اولي الأول الأولى الاولي ثاني ثانية ثالث ثالثة رابع رابعة خامس خامسة اخر اخرى اخير اخيرة نهاية بداية ' +
    'قال قالت يقول تقول اكد اكدت يؤكد تؤكد اعلن اعلنت يعلن تعلن اضاف اضافت افاد افادت ذكر ذكرت كشف كشفت يكشف تكشف اوضح اشار اشارت تصريح ' +
    'يوم ايام اسبوع شهر اشهر سنة سنوات عام اعوام ساعة ساعات دقيقة اليوم امس غدا صباح مساء وقت مرة مرات عدد عدة جديد جديدة قديم كبير كبيرة صغير ' +
    'احد اثنين ثلاثاء اربعاء خميس جمعة سبت يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر ' +
    'معا معي جدا حول خلال يتم تم لدى ضمن اكثر اقل اهم كافة جميع نحو شخص ناس ' +
    'استمر يستمر تستمر استمرار مستمر مستمرة واصل واصلت يواصل تواصل عاد عادت يعود تعود عودة وصل وصول يصل بلغ بلوغ يبلغ اقترب يقترب قريب قريبا ' +
    'كثير كثيرة كثيرون قليل قليلة معظم بعض مقبل مقبلة ماض ماضي ماضية حالي حالية سابق سابقة احدث حديث ' +
    'رئيس وزير حكومة مسؤول مسؤولون مسؤولين سلطات دولة دول بلاد وطني عام عامة عضو اعضاء مجموعة قضية نتيجة نتائج تقرير تقارير فتح يفتح افتتح اغلق يغلق ' +
    'سبب بسبب نتيجة جراء عقب حل حد شأن تعرف تعرض اودى اودت يودي تودي بحياة سراح منتصف ليل توقف مقابل ' +
    'شركة شركات محدودة بالمئة بالمائة نسبة سنوي سنوية فصلي فصلية صافي متر امتار كيلومتر كيلومترات طن اطنان كيلوغرام',
  en:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty ' +
    'forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half quarter twice first second third fourth fifth last next former ' +
    'say said saying tell told telling ask asked call called add added announce announced warn warned claim claimed according ' +
    'make made making get got getting take took taken taking give gave given go going gone went come came coming see saw seen look looking want wanted ' +
    'use used using find found show showed shown put keep kept set let know known think need try tried leave left become became begin began start started ' +
    'new old big small large high higher low lower good better best bad long short early late later ever never still back away ahead another every many much several also ' +
    'day week month year decade hour minute time today yesterday tomorrow tonight morning evening night now ago since ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'bring brought carry carried fall fell fallen rise rose risen turn turned move moved stand stood sit sat run ran hold held pull pulled push pushed ' +
    'hit fail failed hear heard speak spoke spoken stay stayed stop stopped return returned reach reached face faced expect expected promise promised ' +
    'goes does open opens opened opening close closes closed closing fill filled slip slipped round family president minister government official officials authority ' +
    'country countries national nation state public member members group case cases matter question answer result results report reports ' +
    'full whole nearly almost enough along across within without against line side agree agreed share shared ' +
    'people man men woman women thing way part place number end mr mrs ms around near among per via like ' +
    'ag ab nv sa spa gmbh bv pty inc incorporated corp corporation ltd limited plc llc co company companies firm firms unit units international ' +
    'buy buys bought sell sells sold seek seeks sought gain gained increase increased decrease decreased rising falling ' +
    'mln bln bn tn pct percent percentage point points cent cents ct cts dlr dlrs quarterly qtr qtrly qtly annual annually net gross versus vs ' +
    'stg usd eur gbp de la le du der von van el al st ' +
    'kg kilo kilos ton tons tonne tonnes metre metres meter meters kilometre kilometres km mile miles',
};

const known = new Map<string, ReadonlySet<string>>();

const NUMBER = /\p{N}/u;

/** Terms of a language that have been asked for lately: each comes up for many candidates. */
const MOST_ASKED = 50_000;
const asked = new Map<string, Map<string, boolean>>();

/** Whether a term says nothing to a reader of why two articles stand beside each other. */
export function isPlain(term: string, language: string): boolean {
  const ofLanguage = asked.get(language) ?? new Map<string, boolean>();
  const told = ofLanguage.get(term);
  if (told !== undefined) return told;
  const plain = saysNothing(term, language);
  if (ofLanguage.size >= MOST_ASKED) ofLanguage.clear();
  asked.set(language, ofLanguage.set(term, plain));
  return plain;
}

function saysNothing(term: string, language: string): boolean {
  // A stem may be a stop word where the word it is cut from is none ("what's").
  return NUMBER.test(term) || isStopWord(term, analysisOf(language)) || Array.from(term).length < 2 || plainTerms(language).has(term);
}

function plainTerms(language: string): ReadonlySet<string> {
  const made = known.get(language);
  if (made) return made;
  const list = new Set(terms(plainWords[language] ?? '', language));
  if (language in plainWords) known.set(language, list);
  return list;
}
