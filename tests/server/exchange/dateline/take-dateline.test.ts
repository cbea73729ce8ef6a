import { takeDateline } from '@gazette/server/exchange/dateline/take-dateline.ts';
import { describe, expect, it } from 'vitest';

const report = 'the ministers met on Saturday to discuss the river and its water.';
const خبر = 'استضافت المدينة يوم السبت مؤتمراً إقليمياً نادراً شارك فيه وزراء المياه.';

describe('a dateline is taken out of the first paragraph', () => {
  it.each([
    ['إسلام آباد', `<p>إسلام آباد: ${خبر}</p>`],
    ['القاهرة', `<p>القاهرة - ${خبر}</p>`],
    ['عمّان', `<p>عمّان – ${خبر}</p>`],
    ['واشنطن', `<p>\u200fواشنطن:\u00a0${خبر}</p>`],
    ['واشنطن/القاهرة', `<p>واشنطن/القاهرة: ${خبر}</p>`],
    ['LONDON', `<p>LONDON — ${report}</p>`],
    ['Cairo', `<p>Cairo: ${report}</p>`],
    ['CAIRO', `<p>CAIRO, July 27 — ${report}</p>`],
    ['NEW YORK', `<p>NEW YORK -- ${report}</p>`],
    ['BEIRUT', `<p>BEIRUT &mdash; ${report}</p>`],
    ['SPRINGFIELD', `<p>SPRINGFIELD, Ill. — ${report}</p>`],
    ['Doha', `Doha — ${report}`],
  ])('%s', (place, html) => {
    const dateline = takeDateline(html);
    expect(dateline?.place).toBe(place);
    expect(dateline?.html).toBe(
      html.startsWith('<p>') ? `<p>${html.includes('خ') || /[\u0600-\u06ff]/.test(html) ? خبر : report}</p>` : report,
    );
  });

  it('tells the agency that stands beside it, which makes an unknown town a place', () => {
    expect(takeDateline(`<p>LONDON (AP) — ${report}</p>`)).toEqual({
      place: 'LONDON',
      agency: 'AP',
      html: `<p>${report}</p>`,
    });
    expect(takeDateline(`<p>NOWHERETON (Reuters) - ${report}</p>`)).toMatchObject({
      place: 'NOWHERETON',
      agency: 'Reuters',
    });
    expect(takeDateline(`<p>عين قديس (رويترز) - ${خبر}</p>`)).toMatchObject({ place: 'عين قديس', agency: 'رويترز' });
    expect(takeDateline(`<p>باريس (أ ف ب) – ${خبر}</p>`)).toMatchObject({
      place: 'باريس',
      agency: 'أ ف ب',
      html: `<p>${خبر}</p>`,
    });
  });

  it('takes the emphasis around it as well, and leaves the rest of the markup', () => {
    expect(takeDateline(`<p class="lead"><strong>القاهرة:</strong> ${خبر}</p><p>ب</p>`)?.html).toBe(
      `<p class="lead">${خبر}</p><p>ب</p>`,
    );
    expect(takeDateline(`<p><b>PARIS</b> — the <a href="/x">ministers</a> met on Saturday.</p>`)?.html).toBe(
      '<p>the <a href="/x">ministers</a> met on Saturday.</p>',
    );
    expect(takeDateline(`<p><strong>PARIS — the ministers</strong> met on Saturday.</p>`)?.html).toBe(
      '<p><strong>the ministers</strong> met on Saturday.</p>',
    );
  });
});

describe('a sentence that begins alike stays whole', () => {
  it.each([
    `<p>قال الوزير: ${خبر}</p>`,
    `<p>وأضاف: ${خبر}</p>`,
    `<p>عاجل: ${خبر}</p>`,
    `<p>صور: ${خبر}</p>`,
    `<p>الخبر: ${خبر}</p>`,
    `<p>رئيس الوزراء - ${خبر}</p>`,
    `<p>القاهرة مدينة كبيرة. وقال المحافظ: ${خبر}</p>`,
    `<p>في القاهرة: ${خبر}</p>`,
    `<p>الوزير (الخارجية): ${خبر}</p>`,
    `<p>NASA — ${report}</p>`,
    `<p>BREAKING — ${report}</p>`,
    `<p>UPDATE: ${report}</p>`,
    `<p>Note: ${report}</p>`,
    `<p>The NATO (alliance) — ${report}</p>`,
    `<p>Paris-based ministers met on Saturday to discuss the river.</p>`,
    `<p>Washington said on Saturday — after a week of silence — that it would go.</p>`,
    `<p>London 2012: ${report}</p>`,
    `<p>Ahmed, Sara and Omar — ${report}</p>`,
    `<p>Mr Smith, Ph — ${report}</p>`,
    '<p>Paris: photos</p>',
    `<h2>CAIRO — ${report}</h2>`,
    `<ul><li>CAIRO — ${report}</li></ul>`,
    '',
  ])('%s', (html) => {
    expect(takeDateline(html)).toBeUndefined();
  });

  it('however long and hostile', () => {
    expect(takeDateline(`<p>${'A '.repeat(100_000)}`)).toBeUndefined();
    expect(takeDateline('<p>'.repeat(50_000))).toBeUndefined();
    expect(takeDateline(`<p>${'<b>'.repeat(50_000)}`)).toBeUndefined();
  });
});
