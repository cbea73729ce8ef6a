import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'Cari',
  box: 'Cari berita',
  suggestions: 'Saran',
  suggestionCount: { other: '# saran' },
  article: 'Artikel',
  results: 'Hasil pencarian',
  total: { other: '# hasil' },
  moreThan: { other: 'Lebih dari # hasil' },
  none: 'Tidak ada hasil untuk “{query}”.',
  similar: { other: 'dan # lagi yang serupa' },
  mostOfTheWords: 'Tidak ada artikel yang memuat semua kata ini. Yang berikut memuat sebagian besarnya.',
  didYouMean: 'Mungkin maksud Anda {query}?',
  more: 'Hasil lainnya',
  failed: 'Pencarian tidak berhasil.',
  retry: 'Coba lagi',
  section: 'Rubrik',
  everySection: 'Semua rubrik',
  time: 'Waktu',
  times: {
    ever: 'Kapan saja',
    day: 'Sehari terakhir',
    week: 'Seminggu terakhir',
    month: 'Sebulan terakhir',
    year: 'Setahun terakhir',
  },
} satisfies SearchStrings;
