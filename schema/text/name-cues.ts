/** Written small between the parts of a name: Bank of England, Charles de Gaulle, Mohammed bin Salman. Folded. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'of de la le du des del della di da dos do das von van der den zu zum bin ibn bint al el e y et und'.split(' '),
);

/**
 * Stems of words that a name follows, where the script has no capitals: offices, ranks, kinds of places and of
 * organisations. By language, as `stem` of its analysis leaves them.
 */
export const TITLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    ar: `رئيس رئيسه وزير وزراء وزير ملك ملكه امير اميره سلطان شيخ دكتور مهندس استاذ جنرال فريق لواء عميد عقيد نائب سفير مستشار
      محافظ حاكم قاضي نجم لاعب فنان ممثل مطرب مدرب نجمه كاتب شاعر مخرج مدينه محافظه ولايه بلده قريه دوله جزيره مطار
      شركه جامعه حركه حزب جماعه تنظيم منظمه مؤسسه بنك مصرف نادي وكاله صحيفه قناه حي منطقه اقليم زعيم مرشد بابا عاهل`,
    fa: 'رييس رئيس جمهور وزير دكتر سردار شيخ آيت ايت الله نماينده سفير شهر استان شركت دانشگاه حزب بانك باشگاه',
    ur: 'صدر وزير اعظم وزيراعظم جنرل ڈاكٹر مولانا چيف جسٹس شہر صوبہ كمپني يونيورسٹي پارٹي بينك',
  }).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

/** Given names and places that look like an Arabic verb in the present; folded. */
export const NAMED_AFTER: ReadonlySet<string> = new Set(
  'يوسف يحيي ياسر ياسين يعقوب يونس يسري يزيد يمني يابان تركي تركيا تونس تميم توفيق تيسير تعز تكريت تيران تايوان تايلاند ترامب تيريزا تشاد تشيلسي تشيلي تويتر تيسلا توتنهام تسلا يوفنتوس يوتيوب يورو يافا'.split(' '),
);
