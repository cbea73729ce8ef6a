import { baseLanguage } from '@gazette/schema/text/language.ts';

/** What is said around a finished element to readers without scripts. */
export interface RenderWords {
  /** Leads to the page that an element is about. */
  readonly back: string;
  /** Leads from one comment to the whole conversation. */
  readonly all: string;
  /** A proof of work is asked for, which takes a script, and no more comments are taken without one for a while. */
  readonly proofNeeded: string;
}

const english: RenderWords = {
  back: 'Back to the page',
  all: 'All comments',
  proofNeeded: 'Many comments are coming in, and your browser would have to prove that you are not a program, which takes JavaScript. Your text is still here: send it again in a few minutes, or switch JavaScript on.',
};

const words: Record<string, RenderWords> = {
  en: english,
  ar: {
    back: 'العودة إلى الصفحة',
    all: 'كل التعليقات',
    proofNeeded: 'تصل تعليقات كثيرة الآن، وعلى متصفحك أن يثبت أنك لست برنامجًا، وهذا يحتاج إلى جافاسكربت. نصّك باقٍ هنا: أرسله بعد بضع دقائق أو فعّل جافاسكربت.',
  },
  fr: {
    back: 'Retour à la page',
    all: 'Tous les commentaires',
    proofNeeded: 'Les commentaires affluent, et votre navigateur devrait prouver que vous n’êtes pas un robot, ce qui demande JavaScript. Votre texte est toujours là : renvoyez-le dans quelques minutes ou activez JavaScript.',
  },
  es: {
    back: 'Volver a la página',
    all: 'Todos los comentarios',
    proofNeeded: 'Están llegando muchos comentarios y su navegador tendría que demostrar que usted no es un programa, para lo que hace falta JavaScript. Su texto sigue aquí: envíelo de nuevo en unos minutos o active JavaScript.',
  },
  de: {
    back: 'Zurück zur Seite',
    all: 'Alle Kommentare',
    proofNeeded: 'Gerade gehen viele Kommentare ein, und Ihr Browser müsste nachweisen, dass Sie kein Programm sind; dazu braucht er JavaScript. Ihr Text ist noch da: Senden Sie ihn in einigen Minuten noch einmal oder schalten Sie JavaScript ein.',
  },
  pt: {
    back: 'Voltar à página',
    all: 'Todos os comentários',
    proofNeeded: 'Estão a chegar muitos comentários e o seu navegador teria de provar que não é um programa, o que exige JavaScript. O seu texto continua aqui: envie-o de novo dentro de alguns minutos ou ative o JavaScript.',
  },
  tr: {
    back: 'Sayfaya dön',
    all: 'Tüm yorumlar',
    proofNeeded: 'Şu anda çok sayıda yorum geliyor; tarayıcınızın bir program olmadığınızı kanıtlaması gerekiyor, bunun için de JavaScript gerekli. Metniniz burada duruyor: birkaç dakika sonra yeniden gönderin ya da JavaScript’i açın.',
  },
  fa: {
    back: 'بازگشت به صفحه',
    all: 'همهٔ دیدگاه‌ها',
    proofNeeded: 'هم‌اکنون دیدگاه‌های زیادی می‌رسد و مرورگر شما باید نشان دهد که برنامه نیستید؛ این کار به جاوااسکریپت نیاز دارد. متن شما همین‌جاست: چند دقیقهٔ دیگر دوباره بفرستید یا جاوااسکریپت را روشن کنید.',
  },
  ur: {
    back: 'صفحے پر واپس جائیں',
    all: 'تمام تبصرے',
    proofNeeded: 'اس وقت بہت سے تبصرے آ رہے ہیں اور آپ کے براؤزر کو ثابت کرنا ہوگا کہ آپ کوئی پروگرام نہیں، جس کے لیے جاوا اسکرپٹ درکار ہے۔ آپ کی تحریر یہیں موجود ہے: چند منٹ بعد دوبارہ بھیجیں یا جاوا اسکرپٹ چالو کریں۔',
  },
  he: {
    back: 'חזרה לעמוד',
    all: 'כל התגובות',
    proofNeeded: 'תגובות רבות מגיעות כעת, והדפדפן שלך צריך להוכיח שאינך תוכנה. לשם כך נדרש JavaScript. הטקסט שלך עדיין כאן: אפשר לשלוח אותו שוב בעוד כמה דקות או להפעיל JavaScript.',
  },
  id: {
    back: 'Kembali ke halaman',
    all: 'Semua komentar',
    proofNeeded: 'Banyak komentar sedang masuk, dan peramban Anda harus membuktikan bahwa Anda bukan program; untuk itu diperlukan JavaScript. Teks Anda masih ada di sini: kirim lagi beberapa menit lagi atau aktifkan JavaScript.',
  },
  zh: {
    back: '返回原页面',
    all: '全部评论',
    proofNeeded: '目前评论较多，您的浏览器需要证明您不是程序，这需要启用 JavaScript。您的文字仍在这里：请几分钟后重新发送，或启用 JavaScript。',
  },
};

/** The words in a language; English where we lack it. */
export function renderWords(language: string): RenderWords {
  return words[baseLanguage(language)] ?? english;
}
