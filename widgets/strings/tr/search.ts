import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'Ara',
  box: 'Haberlerde ara',
  suggestions: 'Öneriler',
  suggestionCount: { one: '# öneri', other: '# öneri' },
  article: 'Haber',
  results: 'Arama sonuçları',
  total: { one: '# sonuç', other: '# sonuç' },
  moreThan: { one: '# sonuçtan fazla', other: '# sonuçtan fazla' },
  none: '“{query}” için sonuç bulunamadı.',
  similar: { one: 've # benzeri daha', other: 've # benzeri daha' },
  mostOfTheWords: 'Bu sözcüklerin hepsini içeren bir yazı yok. Bunlar çoğunu içeriyor.',
  didYouMean: 'Bunu mu demek istediniz: {query}?',
  more: 'Daha fazla sonuç',
  failed: 'Arama yapılamadı.',
  retry: 'Yeniden dene',
  section: 'Bölüm',
  everySection: 'Tüm bölümler',
  time: 'Tarih',
  times: { ever: 'Tüm zamanlar', day: 'Son bir gün', week: 'Son bir hafta', month: 'Son bir ay', year: 'Son bir yıl' },
} satisfies SearchStrings;
