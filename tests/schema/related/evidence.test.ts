import { isCloseEnough } from '@gazette/schema/related/closeness.ts';
import { evidenceAmong, isSeen, thingsShared } from '@gazette/schema/related/evidence.ts';
import { featuresOf, type Features } from '@gazette/schema/related/features.ts';
import { sharedWords, wordsInCommon } from '@gazette/schema/related/reasons.ts';
import { isTable } from '@gazette/schema/related/tables.ts';
import { thresholdOf } from '@gazette/schema/related/threshold.ts';
import { testimony, witnessesOf } from '@gazette/schema/related/witnesses.ts';
import { describe, expect, it } from 'vitest';

const article = (language: string, headline: string, text = '') => featuresOf({ language, headline, text });

function frequenciesIn(archive: readonly Features[]) {
  return { documents: archive.length, of: (term: string) => archive.filter(({ terms }) => terms.has(term)).length };
}

describe('what two articles have in common', () => {
  it.each([
    ['a verb that goes with anything', 'en', 'Ferry workers hold out for better pay', 'Volcano watchers hold their breath'],
    ['a set phrase', 'ar', 'حريق في مصنع ورق يودي بحياة عاملين', 'انهيار جليدي يودي بحياة متسلقين'],
    ['that something goes on', 'ar', 'هبوط مستمر في سعر القطن', 'ازدحام مستمر عند الجسر القديم'],
  ])('%s is nothing', (_what, language, headline, other) => {
    const [subject, candidate] = [article(language, headline), article(language, other)];
    const frequencies = frequenciesIn([subject, candidate]);
    expect(thingsShared(subject, candidate, { shown: other, beside: headline }, frequencies)).toEqual([]);
    expect(sharedWords(subject, candidate, frequencies, other)).toEqual([]);
  });

  it('one word asks for twice as much as many do', () => {
    const kinship = { relevance: 0.16, sharedTags: 0, isSameSection: false };
    expect([1, 2, 6].map((sharedWords) => isCloseEnough({ ...kinship, sharedWords }, 0.1))).toEqual([false, true, true]);
    expect(isCloseEnough({ ...kinship, relevance: 0.9, sharedWords: 0 }, 0.1)).toBe(false);
    expect(isCloseEnough({ ...kinship, relevance: 0.2, sharedWords: 1 }, 0.1)).toBe(true);
  });

  it('in an archive of a few articles chance asks for more, unless they are filed alike; in a larger one that makes no difference', () => {
    const text = Array.from({ length: 40 }, (_, place) => `word${place}`).join(' ');
    const [subject, other] = [article('en', 'Capital', `${text} and the capital`), article('en', 'Capital again', `${text} of the capital`)];
    const asked = (documents: number) => {
      const threshold = thresholdOf(subject, { documents, of: () => documents / 5 });
      return [threshold(other), threshold(other, true)] as const;
    };
    const [few, filedAlike] = asked(10);
    expect(few).toBeGreaterThan(filedAlike);
    const [many, filedAlikeOfMany] = asked(400);
    expect(many).toBe(filedAlikeOfMany);
  });

  it('the parts of a place’s name are one thing, its name and a word of the matter two', () => {
    const subject = article('en', 'Night market opens', 'The night market in Port Elmira opened. In Port Elmira the lamps were lit by nine.');
    const shown = 'A tram line for Port Elmira';
    const tram = article('en', shown, 'Rails are laid in Port Elmira. The tram in Port Elmira will run by spring.');
    const lamps = article('en', shown, 'Lamps line the rails in Port Elmira. A tram in Port Elmira will run by spring.');
    const told = (other: Features) => thingsShared(subject, other, { shown, beside: 'Night market opens' }, frequenciesIn([subject, other]));
    expect(told(tram)).toHaveLength(1);
    expect(told(lamps)).toHaveLength(2);
  });

  it('a word of two different names is nothing, and the word of one name that is written in two ways something', () => {
    const text = 'The Bank of Orlen left its rate at four, and lenders had expected as much. The Bank of Orlen meets again in May.';
    const subject = article('en', 'Bank of Orlen holds its rate', text);
    const told = (shown: string, body: string) => {
      const other = article('en', shown, body);
      return thingsShared(subject, other, { shown, beside: 'Bank of Orlen holds its rate' }, frequenciesIn([subject, other]));
    };
    expect(told('Food Bank Tessel wants tins', 'Volunteers of the Food Bank Tessel fill shelves. At noon the Food Bank Tessel opens.')).toEqual([]);
    expect(told('Bank of Orlen moves house', 'Clerks of the Bank of Orlen pack. In spring the Bank of Orlen has a new roof.')).toHaveLength(1);
    expect(told('The Bank moves house', 'Clerks pack, as the Bank leaves. In Orlen the Bank has a new roof.')).not.toEqual([]);
  });

  it('of two tables the columns are nothing, and what they are of is something', () => {
    const table = (firm: string, first: number) => {
      const headline = `${firm} third quarter results`;
      return { headline, features: article('en', headline, `Revenue ${first}.1 million, ${first}.7 before\nMargin ${first + 1}.2, ${first + 3}.4\nDebt ${first + 5}.6, ${first + 6}.3\nDividend 0.${first}, 0.${first + 1}\nStaff 1,${first}04, 1,${first}31`) };
    };
    const [brookes, tarn, later] = [table('Brookes', 31), table('Tarn', 52), table('Brookes', 74)];
    const strike = article('en', 'Brookes staff strike', 'Staff of Brookes walked out over the dividend.');
    const archive = [brookes, tarn, later, ...Array.from({ length: 20 }, (_, place) => table(`Firm${place}`, place + 10))].map(({ features }) => features);
    const told = (other: { headline: string; features: Features }) =>
      thingsShared(brookes.features, other.features, { shown: other.headline, beside: brookes.headline }, frequenciesIn([...archive, strike]));
    expect([isTable(brookes.features), isTable(strike)]).toEqual([true, false]);
    expect(told(tarn)).toEqual([]);
    expect(told(later)).toEqual(['brooke']);
    expect(told({ headline: 'Brookes staff strike', features: strike })).toContain('brooke');
  });

  it('the town where all of it happened is hardly anything beside what happened there', () => {
    const body = 'Divers found cracks in two piers of the Tollmark bridge, and lorries have to go round by the old road until spring, said the surveyor.';
    const subject = article('en', 'Harrowgate closes its bridge', `${body} Harrowgate will pay.`);
    const matters = ['benches', 'pool', 'clock', 'library', 'choir', 'market'].map((matter) => article('en', `Harrowgate and its ${matter}`, `A ${matter} for all, and tea.`));
    const detour = article('en', 'A detour', 'The surveyor says that lorries from Harrowgate burn more diesel since the Tollmark bridge is closed.');
    const things = [...matters, detour].map((other) => thingsShared(subject, other, { shown: '', beside: '' }, frequenciesIn([subject, other])));
    const evidence = evidenceAmong(subject, things);
    expect(things[0]).toEqual(['harrowgate']);
    expect(evidence(things[0] ?? [])).toBeLessThan(0.5);
    expect(evidence(things.at(-1) ?? [])).toBeGreaterThan(3);
    // Of a headline no more can be asked.
    expect(evidenceAmong(article('en', 'Harrowgate closes its bridge'), things)(['harrowgate'])).toBe(1);
  });
});

describe('what a reader sees of it', () => {
  const offer = (firm: string) => article('en', `${firm} makes an offer`, `${firm} makes an offer for a mill and expects an answer.`);
  const archive = [...Array.from({ length: 30 }, (_, place) => offer(`Firm${place}`)), ...Array.from({ length: 30 }, (_, place) => article('en', `Choir ${place} sings`))];
  const subject = article('en', 'Halden sells its looms', 'Halden sells looms and spindles. There was an offer from Tessel for the rest.');
  const seen = (shown: string, body: string) => {
    const other = article('en', shown, body);
    const [texts, frequencies] = [{ shown, beside: 'Halden sells its looms' }, frequenciesIn([...archive, subject, other])];
    return isSeen(subject, other, texts, thingsShared(subject, other, texts, frequencies), frequencies);
  };

  it('is not a word that anybody uses, in one of two headlines alone', () => {
    expect(seen('An offer for Brookes', 'An offer for Brookes ends on Friday.')).toBe(false);
    expect(seen('Spindles are dear', 'Spindles cost twice as much, and an offer is good for a day.')).toBe(true);
    expect(seen('An offer for looms', 'An offer for looms ends on Friday.')).toBe(true);
    // Those that share much are on one subject, whatever is in their headlines.
    expect(seen('An offer in writing', 'Halden has an offer from Tessel for what it sells: looms, spindles and the rest.')).toBe(true);
  });

  it('is told by the words of the subject where the other’s headline has none of them', () => {
    const shown = 'Weavers wait at the gate';
    const texts = { shown, beside: 'Halden sells its looms' };
    const told = (body: string) => {
      const other = article('en', shown, body);
      const frequencies = frequenciesIn([...archive, subject, other]);
      return wordsInCommon(subject, other, frequencies, texts, thingsShared(subject, other, texts, frequencies)).sort();
    };
    expect(told('Nobody told them what becomes of Halden, its looms and its spindles.')).toEqual(['Halden', 'looms']);
    // By one word alone it may be in another sense.
    expect(told('Pastor Halden preached.')).toEqual([]);
    expect(told('The pastor has a second gate and his own weavers.')).toEqual([]);
  });
});

describe('the reason that a reader is told', () => {
  it.each([
    ['اتفاق على سوق القمح في مرفأ الصدفة', 'خلاف على السوق والقمح', ['القمح', 'السوق']],
    ['جولة في متحف الزجاج', 'آلاف الزوار بالمتحف وإقبال على الزجاج', ['المتحف', 'الزجاج']],
    ['الطريق إلى الجزيرة', 'سباق للجزيرة', ['الجزيرة']],
  ])('has no particle glued to it: %s', (headline, shown, words) => {
    const [subject, candidate] = [article('ar', headline), article('ar', shown)];
    expect(sharedWords(subject, candidate, frequenciesIn([subject, candidate]), shown).sort()).toEqual([...words].sort());
  });

  it('names what an archive often writes on behind what is rare, and does not keep it back', () => {
    const headlines = ['Oil settles at a low', 'Oil output in dispute', 'Pipeline and oil', 'Tanker with oil adrift', 'Oil refinery burns'];
    const archive = [...headlines, ...headlines, 'Refinery in oil town rebuilt', 'Choir wins again', 'Ice on the lake'].map((headline) => article('en', headline));
    const [subject, shown] = [article('en', 'Oil refinery sold'), 'Blast at oil refinery'];
    expect(sharedWords(subject, article('en', shown), frequenciesIn(archive), shown)).toEqual(['refinery', 'oil']);
  });
});

describe('articles near a subject', () => {
  const text = (...sentences: string[]) => sentences.join(' ');
  const eruption = 'Ash from the volcano fell on vineyards and closed the airport of the island.';
  const flights = 'The airport of the island reopened; airlines flew stranded passengers home in forty flights.';
  const airlines = 'Airlines and passengers quarrel over refunds for stranded flights.';
  const subject = article('en', 'Volcano', text(eruption, 'Vintners wash grapes by hand. Geologists expect tremors under the crater for weeks, with lava towards the western slope.'));
  const witness = article('en', 'Airport', text(eruption, flights, 'Pilots measured ash above the crater.'));
  const beyond = article('en', 'Refunds', text(airlines, 'A court will hear forty complaints from the island.'));
  const elsewhere = article('en', 'Chess', 'Two grandmasters drew after nine hours; the champion keeps his title by half a point.');
  const others = Array.from({ length: 60 }, (_, place) => article('en', `Notice ${place}`, 'Opening hours of the town hall.'));
  const archive = [subject, witness, beyond, elsewhere, ...others];

  it('say what else belongs to it, and nothing of the rest', () => {
    const told = testimony(subject, witnessesOf(subject, [{ features: witness, relevance: 0.4 }]), frequenciesIn(archive));
    expect(told(beyond)).toBeGreaterThan(0.02);
    expect(told(elsewhere)).toBe(0);
  });

  it('are not asked when they are its copies, nor twice, nor of a headline', () => {
    const near = [subject, witness, witness].map((features) => ({ features, relevance: 0.5 }));
    expect(witnessesOf(subject, near).map(({ features }) => features)).toEqual([witness]);
    expect(witnessesOf(article('en', 'Volcano closes airport'), near)).toEqual([]);
  });
});
