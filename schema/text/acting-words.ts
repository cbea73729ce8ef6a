import { fold } from './fold.ts';
import { baseLanguage } from './language.ts';

/**
 * Words for what is done or happens to anything: it opens, it wins, it rises. They tell of a subject and are none, however
 * rare they are in an archive: of a query of which no article has all, what has these alone is about something else.
 */
const actingWords: Readonly<Record<string, string>> = {
  ar: 'يفتتح افتتح يفتح فتح يغلق أغلق يعلن أعلن أعلنت تعلن يقول قال قالت يؤكد أكد أكدت ينفي نفى يزور زار يلتقي التقى يستقبل استقبل يبحث بحث يناقش ناقش يدعو دعا يطالب طالب يحذر حذر يرفض رفض يقر أقر يوقع يطلق أطلق يبدأ يواصل واصل ينهي أنهى يفوز فاز يخسر خسر يرتفع ارتفع ترتفع ارتفعت ينخفض انخفض تنخفض انخفضت يتراجع تراجع يزيد زاد يصل وصل يغادر غادر يعود عاد يقدم قدم يكشف كشف يشارك شارك يتوقع توقع يشهد شهد تشهد شهدت يسجل سجل يحقق حقق',
  de: 'eröffnet öffnet schließt sagt erklärt fordert warnt kündigt gewinnt verliert steigt sinkt fällt wächst trifft besucht kommt geht bleibt will plant zeigt erhält sucht findet bringt hält stellt startet endet',
  en: 'open opens opened opening close closes closed closing say says said tell tells told call calls called urge urges urged warn warns warned announce announces announced launch launches launched win wins won lose loses lost beat beats rise rises rose fall falls fell drop drops dropped gain gains gained jump jumps jumped hit hits meet meets met visit visits visited leave leaves left return returns returned arrive arrives arrived plan plans planned make makes made take takes took get gets got give gives gave go goes went come comes came see sees saw seek seeks sought find finds found show shows showed face faces faced hold holds held set sets keep keeps kept put puts move moves moved need needs needed want wants wanted expect expects expected name names named join joins joined reveal reveals revealed confirm confirms confirmed deny denies denied back backs backed unveil unveils unveiled halt halts halted raise raises raised cut cuts',
  es: 'abre abrió cierra cerró dice dijo anuncia anunció gana ganó pierde perdió sube subió baja bajó cae cayó llega llegó visita visitó pide pidió advierte advirtió llama busca encuentra presenta presentó lanza lanzó quiere hace hizo va da toma deja sigue',
  fa: 'گفت اعلام کرد می‌کند شد می‌شود داد می‌دهد رفت آمد رسید دیدار گشایش افتتاح',
  fr: 'ouvre ouvert ferme dit annonce annoncé gagne perd monte baisse tombe arrive visite demande appelle avertit cherche trouve présente lance veut fait va donne prend quitte reste rencontre',
  tr: 'açıldı açıyor açtı kapandı kapattı dedi açıkladı duyurdu kazandı kaybetti yükseldi düştü arttı azaldı geldi gitti ziyaret etti oldu aldı verdi',
  ur: 'کہا اعلان کیا کرتا ہوا گیا آیا دیا لیا پہنچ ملاقات افتتاح',
};

const sets = new Map<string, ReadonlySet<string>>(
  Object.entries(actingWords).map(([language, words]) => [language, new Set(words.split(' ').map(fold))]),
);

/** Whether in one of these languages a word tells what is done rather than by whom or to what. */
export function isActingWord(word: string, languages: readonly string[]): boolean {
  const folded = fold(word).replace(/^\P{L}+|\P{L}+$/gu, '');
  return languages.some((language) => sets.get(baseLanguage(language))?.has(folded));
}
