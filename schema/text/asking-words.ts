import { baseLanguage } from './language.ts';
import { fold } from './fold.ts';

/**
 * Words by which somebody asks rather than names what is asked about, and which are no stop words: when it begins, what is
 * new of it, today. An article that answers the question need not have them.
 */
const askingWords: Readonly<Record<string, string>> = {
  ar: 'كم أين متى لماذا ماذا كيف هل تبدأ يبدأ بدأت بدأ ستبدأ سيبدأ تنتهي ينتهي موعد مواعيد اليوم الآن غدا أمس حاليا جديد آخر أخبار خبر معنى سبب أسباب أفضل حدث يحدث ستحدث تعرف اعرف أريد أخبرني تفاصيل معلومات بشأن بخصوص',
  de: 'wann warum wieso wer wo wie wieviel welche welcher welches beginnt anfängt endet passiert passierte geschah bedeutet heute jetzt morgen gestern neu neues neueste nachrichten',
  en: 'when why who where what which how much many begin begins began start starts started end ends happen happens happened happening mean means know tell today tomorrow yesterday now new latest news update updates best',
  es: 'cuándo cuánto cuánta cuántos cuántas quién dónde cómo cuál qué empieza empiezan comienza comienzan termina pasa pasó ocurrió significa hoy ahora mañana ayer nuevo últimas noticias',
  fa: 'چند چرا کجا کی چگونه چطور آغاز شروع پایان می‌شود شد امروز اکنون فردا دیروز تازه آخرین خبر اخبار',
  fr: 'quand combien pourquoi qui où comment quel quelle quels quelles commence commencent débute finit passe arrivé signifie aujourd’hui maintenant demain hier nouveau dernières nouvelles actualités',
  tr: 'ne zaman neden niçin kim nerede nasıl kaç hangi başlıyor başlar başlayacak bitiyor oldu oluyor demek bugün şimdi yarın dün yeni son haber haberleri',
  ur: 'کب کیوں کہاں کون کیسے کتنا کتنے کتنی شروع ختم ہوا ہوگا آج ابھی کل نیا تازہ خبر خبریں',
};

const sets = new Map<string, ReadonlySet<string>>(
  Object.entries(askingWords).map(([language, words]) => [language, new Set(words.split(' ').map(fold))]),
);

/** Whether in one of these languages a word asks rather than names something. */
export function isAskingWord(word: string, languages: readonly string[]): boolean {
  const folded = fold(word).replace(/^\P{L}+|\P{L}+$/gu, '');
  return languages.some((language) => sets.get(baseLanguage(language))?.has(folded));
}
