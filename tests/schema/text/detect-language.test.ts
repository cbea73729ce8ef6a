import { describe, expect, it } from 'vitest';
import { detectLanguage, detectLanguageAmong } from '@gazette/schema/text/detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['ar', 'رؤساء الدفاع في الولايات المتحدة ينضمون إلى مؤتمر في العاصمة'],
    ['en', 'The government fell last night after a vote on the budget of the harbour'],
    ['fr', 'Le gouvernement est tombé hier soir après un vote sur le budget du port'],
    ['es', 'El gobierno cayó anoche después de una votación sobre el presupuesto del puerto'],
    ['de', 'Die Regierung ist gestern Abend nach einer Abstimmung über den Haushalt gestürzt'],
    ['fa', 'گزارش تازه درباره آتش سوزی بندر نشان می‌دهد که دولت باید پاسخ بدهد'],
    ['ur', 'وزیر اعظم نے آج اسلام آباد میں کہا ہے کہ حکومت بجٹ پیش کرے گی'],
    ['ru', 'Правительство ушло в отставку вчера вечером после голосования о бюджете'],
    ['ja', '政府は昨夜、港の予算に関する投票の後に総辞職したと発表しました'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('does not guess', () => {
    for (const text of ['', 'news', '12:30 — 2026!', '👍'.repeat(50)]) expect(detectLanguage(text)).toBeUndefined();
  });

  it('tells what the default leaves open, where few languages are asked for', () => {
    const text = 'Hükümet dün akşam liman bütçesi üzerine yapılan oylamadan sonra düştü';
    expect(detectLanguage(text, ['ar', 'en', 'tr'])).toBe('tr');
  });

  it('answers one of those asked for, or nothing', () => {
    expect(detectLanguage('The government fell last night after a vote', ['ar', 'en-GB'])).toBe('en');
    expect(detectLanguage('The government fell last night after a vote', ['ar'])).toBeUndefined();
  });

  it('of a site with one language is another where a long text leaves no doubt, by its words and not its script', () => {
    const french =
      'Le conseil municipal a voté hier soir la fermeture du vieux pont, après que des plongeurs ont trouvé une fissure dans son troisième pilier. ' +
      'Les travaux doivent durer deux semaines, et les habitants des quartiers voisins prendront le bac pour aller au marché et à l’école.';
    expect(detectLanguageAmong(french, ['en'])).toBe('fr');
    expect(detectLanguageAmong('Le pont est fermé depuis hier soir', ['en'])).toBe('en');
    const english =
      'The town council voted last night to close the old bridge after divers had found a crack in its third pillar. ' +
      'The work is expected to take two weeks, and people who live nearby will have to take the ferry to the market and to school until the spring, the mayor said.';
    for (const languages of [['en'], ['fr'], ['ar', 'fr']]) expect(detectLanguageAmong(english, languages)).toBe('en');
  });
});
