import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import type { Page } from '../layout/page.ts';
import type { FrontContent } from '../page-data.ts';
import { sideLists, sideWidgets } from '../teaser/side-lists.ts';
import { teaser } from '../teaser/teaser.ts';
import type { Finished, PageWidget } from '../widgets/page-widgets.ts';
import { frontView, type FrontView } from './front-view.ts';

/** The elements beside the front page. */
export function widgetsOfFront(edition: Edition, content: FrontContent): PageWidget[] {
  return sideWidgets(edition, frontView(content), { url: new URL(edition.frontPath(), `${edition.site.origin}/`).href, title: edition.name });
}

export function frontPage(edition: Edition, content: FrontContent, finished: Finished = {}): Page {
  const { site, name, language, strings } = edition;
  const view = frontView(content);
  return {
    status: 200,
    description: strings.frontDescription(name),
    canonical: edition.frontPath(),
    alternates: Object.fromEntries(site.languages.map((other) => [other, edition.frontPath(other)])),
    image: view.lead?.image,
    kind: 'website',
    structuredData: [
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name,
        inLanguage: language,
        url: new URL(edition.frontPath(), `${site.origin}/`).href,
      },
    ],
    main: main(edition, view, finished),
  };
}

function main(edition: Edition, view: FrontView, finished: Finished): ServerRenderedTemplate {
  const { name, strings } = edition;
  const { lead, second, latest, popular, blocks } = view;
  return html`<h1 class="unseen">${name}</h1>
    ${lead === undefined ? html`<p class="nothing">${strings.nothingYet}</p>` : nothing}
    <div class="front">
      <div class="front-lead">
        ${
          lead === undefined
            ? nothing
            : teaser(edition, lead, { size: 'lead', heading: 'h2', image: 'first', standfirst: true, section: true })
        }
      </div>
      ${
        latest.length === 0
          ? nothing
          : html`<div class="front-side">${sideLists(edition, { latest, popular }, finished)}</div>`
      }
      ${
        second.length === 0
          ? nothing
          : html`<div class="front-second">
              ${second.map((article) =>
                teaser(edition, article, {
                  size: 'medium',
                  heading: 'h2',
                  image: 'later',
                  standfirst: true,
                  section: true,
                }),
              )}
            </div>`
      }
    </div>
    ${blocks.map((block) => sectionBlock(edition, block))}`;
}

function sectionBlock(edition: Edition, { section, teasers }: FrontView['blocks'][number]): ServerRenderedTemplate {
  const [first, ...others] = teasers;
  const id = `section-${section.slug}`;
  const path = edition.sectionPath(section);
  return html`<section class="block" aria-labelledby=${id}>
    <div class="block-label">
      <h2 id=${id}><a href=${path}>${section.name}</a></h2>
    </div>
    <div class=${others.length === 0 ? 'block-articles is-single' : 'block-articles'}>
      ${
        first === undefined
          ? nothing
          : teaser(edition, first, { size: 'large', heading: 'h3', image: 'later', standfirst: true })
      }
      ${
        others.length === 0
          ? nothing
          : html`<div class="block-others">
              ${others.map((article) => teaser(edition, article, { size: 'small', heading: 'h3', standfirst: true }))}
            </div>`
      }
    </div>
  </section>`;
}
