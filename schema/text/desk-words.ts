import { baseLanguage } from './language.ts';
import { terms } from './terms.ts';

/** Words that a desk puts before or behind a headline to say what sort of piece it heads, not what the piece is about. */
const deskWords: Readonly<Record<string, string>> = {
  ar: 'تحديث تحديثات محدث عاجل مباشر فيديو بالفيديو صور بالصور حصري حصريا خاص رأي مقال تغطية شاهد متابعة تصويب',
  de: 'update aktualisiert eilmeldung live liveticker video fotos bilder meinung kommentar exklusiv korrektur korrigiert',
  en: 'update updates updated live watch video videos photo photos pictures opinion comment exclusive breaking corrected correction refile factbox explainer',
  es: 'actualización actualizado directo vídeo video fotos imágenes opinión exclusiva urgente corregido',
  fa: 'فوری زنده ویدئو ویدیو فیلم عکس تصاویر اختصاصی یادداشت',
  fr: 'actualisé direct vidéo photos images opinion tribune exclusif alerte corrigé rectificatif',
  tr: 'güncelleme güncellendi canlı video fotoğraf foto görüş özel flaş düzeltme',
  ur: 'تازہ فوری ویڈیو تصاویر رائے خصوصی براہراست',
};

const known = new Map<string, ReadonlySet<string>>();

/** The terms of a headline or kicker but for what the desk says of it; where it says no more than that, those. */
export function headlineTerms(text: string, language: string): string[] {
  const found = terms(text, language);
  const desk = deskTerms(baseLanguage(language));
  const telling = found.filter((term) => !desk.has(term));
  return telling.length > 0 ? telling : found;
}

function deskTerms(language: string): ReadonlySet<string> {
  const made = known.get(language);
  if (made) return made;
  const list = new Set(terms(deskWords[language] ?? '', language));
  // Of made-up languages nothing is kept.
  if (language in deskWords) known.set(language, list);
  return list;
}
