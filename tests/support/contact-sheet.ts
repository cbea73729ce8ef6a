import { pageFont } from './page-font.ts';

export interface Sheet {
  readonly lang: 'ar' | 'en';
  readonly scheme: 'light' | 'dark';
}

export const sheets: readonly Sheet[] = [
  { lang: 'ar', scheme: 'light' },
  { lang: 'ar', scheme: 'dark' },
  { lang: 'en', scheme: 'light' },
  { lang: 'en', scheme: 'dark' },
];

/** Each widget stands on each sheet as wide as a page, as a telephone, and as the narrowest column. */
const widths = [1280, 320, 160];
export const SHEET_WIDTH = widths.reduce((sum, width) => sum + width + 40, 40);

const articles = { ar: `articles/${encodeURIComponent('قطار-الساعة-7-40-يصل-في-موعده')}`, en: 'en/articles/hudhud-canal-reaches-last-village' };
const headlines = { ar: 'قناة الهدهد تبلغ آخر قرى الوادي', en: 'Water from the Hudhud canal reaches the olive growers of the valley' };
const headings = { ar: 'آخر الأخبار', en: 'Latest news' };
const searched = { ar: 'القناة', en: 'canal' };

const layouts = ['headlines', 'list', 'cards', 'compact'];
const densities = ['comfortable', 'dense'];

/** Every widget in every layout and density it has, as markup by its caption. */
function widgets(lang: Sheet['lang'], server: string): [string, string][] {
  const about = `url="${server}/${articles[lang]}"`;
  const lists = layouts.flatMap((layout) =>
    densities.flatMap((density): [string, string][] => [
      [`latest, ${layout}, ${density}`, `<gazette-latest count="4" layout="${layout}" density="${density}"><h2 slot="heading">${headings[lang]}</h2></gazette-latest>`],
      ...(density === 'dense' ? [] : ([
        [`related, ${layout}`, `<gazette-related count="3" reasons layout="${layout}" headline="${headlines[lang]}"></gazette-related>`],
        [`popular, ${layout}`, `<gazette-popular count="4" counts window="month" tabs="views comments" layout="${layout}"></gazette-popular>`],
      ] as [string, string][])),
    ]),
  );
  return [
    ...lists,
    ['latest-comments', '<gazette-latest-comments count="3"></gazette-latest-comments>'],
    ['comment-count', `<p><gazette-comment-count ${about}></gazette-comment-count></p>`],
    ['search', `<gazette-search count="3" query="${searched[lang]}" filters="section time"></gazette-search>`],
    ['placement', '<gazette-placement name="article" size="300x250"></gazette-placement>'],
    ['comments', `<gazette-comments count="2" ${about}></gazette-comments>`],
  ];
}

/** A page of somebody else's with all widgets in one language and scheme. */
export function contactSheet({ lang, scheme }: Sheet, server: string): string {
  const cells = widgets(lang, server).flatMap(([caption, markup]) => [
    `<p class="caption" lang="en" dir="ltr">${caption}</p>`,
    ...widths.map((width) => `<div style="inline-size:${width}px">${markup}</div>`),
  ]);
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8"><title>Contact sheet</title>
<style>
${pageFont('Reading', 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal')}
${pageFont('Reading', 'source-serif-4/files/source-serif-4-latin-wght-normal')}
:root { color-scheme: ${scheme}; }
body { margin: 0; padding: 40px; font: 1rem/1.5 Reading; background: ${scheme === 'dark' ? '#14181c' : '#fffdf8'}; color: ${scheme === 'dark' ? '#e9e6df' : '#22201c'}; --gazette-accent: #b3261e; }
main { display: grid; grid-template-columns: repeat(${widths.length}, max-content); gap: 40px; align-items: start; }
.caption { grid-column: 1 / -1; margin: 12px 0 -28px; font: 13px/1 monospace; opacity: .6; }
h2 { margin: 0 0 .25rem; font-size: 1.375rem; line-height: 1.4; }
</style>
<script type="module" src="${server}/widgets/v1/gazette.js"></script>
<script type="module" src="${server}/widgets/v1/placement.js"></script>
</head>
<body><main>${cells.join('\n')}</main></body>
</html>`;
}

/** The sheets side by side. */
export function sheetOfSheets(pictures: readonly Buffer[]): string {
  const images = pictures.map((png) => `<img src="data:image/webp;base64,${png.toString('base64')}" alt="">`);
  return `<!doctype html><style>body { margin: 0; display: flex; align-items: start; } img { display: block; }</style>${images.join('')}`;
}
