import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { inZone } from '../articles/editor/zone.ts';
import { plural } from '../../strings/plural.ts';
import { fill } from '../strings/console-languages.ts';
import type { ChoosableSection } from './choosable-sections.ts';
import type { Creative, Place } from './drafts.ts';

export interface PlaceActs {
  changePlace(place: Place): void;
  begin(place: Place): void;
  open(place: Place, creative: Creative): void;
  /** Switches it off, or on again. */
  turn(place: Place, creative: Creative): void;
}

const tones = { RUNNING: 'good', COMING: 'wait', OVER: '', OFF: '' } as const;

/** The places with all that is in each. */
export function placesList(desk: Desk, places: readonly Place[], sections: readonly ChoosableSection[], acts: PlaceActs): unknown {
  const words = desk.strings.placements;
  if (places.length === 0) return html`<p class="quiet">${words.empty}</p>`;
  return places.map(
    (place) =>
      html`<section class="card" aria-labelledby="place-${place.name}">
        <div class="place">
          <span class="who">
            <h2 id="place-${place.name}"><bdi>${place.name}</bdi></h2>
            <span class="quiet"><bdi dir="ltr">${place.width} × ${place.height}</bdi>${place.labels.map(({ language, text }) => html` · <bdi lang=${language}>${text}</bdi>`)}</span>
          </span>
          <span class="acts">
            <button type="button" aria-label="${words.changeSize}: ${place.name}" @click=${() => acts.changePlace(place)}>${words.changeSize}</button>
            <button type="button" aria-label="${words.begin}: ${place.name}" @click=${() => acts.begin(place)}>${words.begin}</button>
          </span>
        </div>
        ${
          place.creatives.length === 0
            ? html`<p class="quiet">${words.emptyPlace}</p>`
            : html`<ul role="list">
                ${place.creatives.map((creative) => creativeRow(desk, place, creative, sections, acts))}
              </ul>`
        }
      </section>`,
  );
}

function creativeRow(desk: Desk, place: Place, creative: Creative, sections: readonly ChoosableSection[], acts: PlaceActs): TemplateResult {
  const { strings, locale } = desk;
  const words = strings.placements;
  const { name, kind, state, weight, language, isActive, counted } = creative;
  const { impressions, clicks } = counted;
  const spoken = new Intl.DisplayNames([strings.language], { type: 'language' });
  const number = new Intl.NumberFormat(locale);
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const names = creative.sections.map((slug) => sections.find((one) => one.slug === slug)?.name ?? slug);
  const said = [
    words.kinds[kind],
    fill(words.weighs, { weight: number.format(weight) }),
    ...(names.length > 0 ? [fill(words.inSections, { sections: new Intl.ListFormat(locale).format(names) })] : []),
    ...(language ? [fill(words.inLanguage, { language: spoken.of(language) ?? language })] : []),
  ];
  const turn = isActive ? words.pause : words.resume;
  return html`<li>
    <span class="who">
      <span class="name"><bdi>${name}</bdi> <span class="state ${tones[state]}">${words.states[state]}</span></span>
      <span class="quiet">${said.join(' · ')}</span>
      ${timesOf(desk, creative)}
      <span class="counts"
        ><span>${plural(impressions, words.seen, locale)}</span> <span>${plural(clicks, words.clicked, locale)}</span>${impressions > 0 ? html`<span class="quiet">${rate.format(clicks / impressions)}</span>` : nothing}</span
      >
    </span>
    <span class="acts">
      <button type="button" aria-label="${turn}: ${name}" @click=${() => acts.turn(place, creative)}>${turn}</button>
      <button type="button" aria-label="${words.edit}: ${name}" @click=${() => acts.open(place, creative)}>${words.edit}</button>
    </span>
  </li>`;
}

function timesOf({ strings, locale, timeZone }: Desk, { startsAt, endsAt }: Creative): unknown {
  const words = strings.placements;
  const said = [
    ...(startsAt ? [fill(words.starts, { time: inZone(startsAt, locale, timeZone) })] : []),
    ...(endsAt ? [fill(words.ends, { time: inZone(endsAt, locale, timeZone) })] : []),
  ];
  return said.length > 0 ? html`<span class="quiet">${said.join(' · ')}</span>` : nothing;
}
