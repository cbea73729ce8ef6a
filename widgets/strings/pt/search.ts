import type { SearchStrings } from '../search-strings.ts';

export default {
  search: 'Buscar',
  box: 'Buscar notícias',
  suggestions: 'Sugestões',
  suggestionCount: { one: '# sugestão', many: '# de sugestões', other: '# sugestões' },
  article: 'Artigo',
  results: 'Resultados da busca',
  total: { one: '# resultado', many: '# de resultados', other: '# resultados' },
  moreThan: { one: 'Mais de # resultado', many: 'Mais de # de resultados', other: 'Mais de # resultados' },
  none: 'Nenhum resultado para “{query}”.',
  similar: { one: 'e mais # como este', many: 'e mais # como este', other: 'e mais # como este' },
  mostOfTheWords: 'Nenhum artigo tem todas estas palavras. Estes têm a maioria delas.',
  didYouMean: 'Você quis dizer {query}?',
  more: 'Mais resultados',
  failed: 'A busca não funcionou.',
  retry: 'Tentar novamente',
  section: 'Editoria',
  everySection: 'Todas as editorias',
  time: 'Data',
  times: { ever: 'Qualquer data', day: 'Último dia', week: 'Última semana', month: 'Último mês', year: 'Último ano' },
} satisfies SearchStrings;
