import { chooseNeighbours, type Contender, type ListSubject } from '@gazette/schema/related/choose-neighbours.ts';
import { areEditions } from '@gazette/schema/related/editions.ts';
import { featuresOf } from '@gazette/schema/related/features.ts';
import { isNearDuplicate } from '@gazette/schema/related/near-duplicates.ts';
import { describe, expect, it } from 'vitest';

const HOUR = 3_600_000;

/** An article, so many hours after the first of its story. */
function article(id: string, hours: number, headline: string, text = '', language = 'en', score = 0.5): Contender {
  return { id, headline, publishedAt: hours * HOUR, score, features: featuresOf({ language, headline, text }) };
}

const cause = 'Rescuers are looking for men on the lower level, where a pump had failed; gas is thought to be the cause.';
const five = article('five', 0, 'Blast in Karsk copper mine kills five', `An explosion in the Karsk copper mine killed five miners on Wednesday morning. ${cause}`);
const nine = article(
  'nine',
  9,
  'Nine dead, seven missing after explosion at Karsk',
  `Nine miners died in an explosion in the Karsk copper mine on Wednesday, officials said in the evening. ${cause} President Halda cancelled a visit abroad, declared two days of mourning and promised the families a pension.`,
);
const rescued = article(
  'rescued',
  51,
  'Four pulled alive from the Karsk mine',
  'Four miners were brought up alive on Friday, two days after the explosion in the copper mine of Karsk. They had sheltered in a pump room and drunk from a pipe. Families sang at the gate.',
);
const weather = (day: number, sky: string, high: string, coast: string, sun: string) =>
  article(
    `day ${day}`,
    24 * day,
    `Weather: ${sky}`,
    `It will be ${sky} in Harrowgate and the valley of the Vell, with a high of ${high} degrees. On the coast at Saltmere ${coast}, with light winds from the west. ${sun} The river stands at two metres.`,
  );
const days = [
  weather(1, 'cold and clear', '3', 'fog lifts by noon', 'Sunrise 6.41, sunset 18.02.'),
  weather(9, 'wet and windy', '11', 'hail is expected towards evening', 'Sunrise 6.55, sunset 17.44.'),
  weather(30, 'overcast', '8', 'drizzle comes and goes and swimmers need to be brave', 'Sunrise 7.30, sunset 16.58.'),
] as const;

const listOf = (subject: ListSubject, contenders: readonly Contender[]) => chooseNeighbours(subject, contenders, 5).map(({ id }) => id);

describe('editions of one report', () => {
  it('are a report and what it becomes as more is known, and not the follow-up with news of its own', () => {
    expect(areEditions(five, nine)).toBe(true);
    expect(areEditions(nine, rescued)).toBe(false);
    expect(areEditions(five, rescued)).toBe(false);
    // The same words weeks later are another report, as of an anniversary.
    expect(areEditions(five, { ...nine, publishedAt: 21 * 24 * HOUR })).toBe(false);
  });

  it('are what comes out day by day in one form, however many days are between', () => {
    expect([areEditions(days[0], days[2]), isNearDuplicate(days[0].features, days[2].features)]).toEqual([true, false]);
    const table = (round: number, first: string, last: string) =>
      article(`${round}`, round * 168, `League results and table, round ${round}`, `League, round ${round}: ${first} 2-1 ${last}, Kingsbay 0-0 Northam, Eastvale 1-3 Tarn. Table: ${first} 24, Kingsbay 20, Tarn 17 points. Attendance 41,${round}00.`);
    expect(areEditions(table(9, 'Marford', 'Lindau'), table(12, 'Marford', 'Saltmere'))).toBe(true);
    expect(areEditions(days[0], article('storm', 24, 'Weather: storm Hedda breaks the sea wall', 'Storm Hedda broke forty metres out of the sea wall at Saltmere. Trains to the capital were stopped and insurers speak of three hundred million.'))).toBe(false);
  });

  it.each([
    ['en', 'Flood in the Asmer valley kills 12 villagers', 'Asmer valley flood: villagers count 15 killed', 'Asmer villagers ask who will pay for new dykes'],
    ['ar', 'مقتل خمسة في انفجار منجم كارسك', 'انفجار منجم كارسك: ارتفاع عدد القتلى إلى ستة', 'عمال منجم كارسك يطالبون بأجهزة إنذار جديدة'],
  ])('in %s, of headlines alone those that tell the same within days', (language, headline, again, further) => {
    const [first, second, third] = [article('1', 0, headline, '', language), article('2', 5, again, '', language), article('3', 9, further, '', language)];
    expect([areEditions(first, second), areEditions(first, third), areEditions(second, third)]).toEqual([true, false, false]);
    expect(areEditions(first, { ...second, publishedAt: 30 * 24 * HOUR })).toBe(false);
  });

  it('are a flash, however long, and the report that follows at once under a headline that begins alike, not what another one is flashed of', () => {
    const flash = article('flash', 0, 'SARNO MOTORS SAYS FEBRUARY CAR SALES AT HOME FELL TO 9,640 UNITS FROM 11,967 A YEAR AGO ON STRIKE');
    const report = article('report', 0.2, 'SARNO <SRN.MI> CAR SALES DOWN 19 PERCENT', 'Sarno Motors sold 9,640 cars at home in February, down from 11,967 in the same month last year. A strike at Varese cost nine days, the company said, and exports were no better.');
    const another = article('another', 0.3, 'VENZA <VNZ.MI> CAR SALES DOWN SIX PERCENT', 'Venza Auto sold 13,734 cars at home in February, down from 14,589 in the same month last year. The company blamed a strike at its Novara plant and said exports rose.');
    expect([areEditions(flash, report), areEditions(report, flash), areEditions(flash, another)]).toEqual([true, true, false]);
    expect(areEditions(flash, { ...report, publishedAt: 100 * HOUR })).toBe(false);
    expect(listOf(article('law', 50, 'Car makers ask for scrappage premium as sales at home fall in February'), [flash, report, another]).toSorted()).toEqual(['another', 'report']);
  });

  it('are not what has the name of its subject in common, and little more to go by', () => {
    const articles = [
      article('gates', 0, 'Hudhud dam opens its gates', 'Water reached the valley.'),
      article('cost', 1, 'What the gates of the Hudhud dam have cost', 'Three years of taxes.'),
      article('fish', 2, 'Hudhud dam: fish return', 'Anglers wait below.'),
      article('law', 3, 'Hudhud dam and its law', 'Lawyers read it in the town hall.'),
    ];
    expect(articles.flatMap((one, place) => articles.slice(place + 1).filter((other) => areEditions(one, other)))).toEqual([]);
  });

  it('are not two reports on what one office does, with one background, half a year apart', () => {
    const background = 'The council has nine members, who are elected for four years. Its budget is paid by the tolls of the harbour and the fees of the fish market.';
    const lamps = article('lamps', 0, 'Marford council buys lamps for the old quay', `The council of Marford bought two hundred lamps for the old quay. ${background} The lamps arrive in spring.`);
    const school = article('school', 4_300, 'Marford council shuts a school on the hill', `The council of Marford voted to shut the school on the hill. ${background} Parents want a vote of their own.`);
    expect(areEditions(lamps, school)).toBe(false);
  });

  it('are not follow-ups on one affair, however short, whose headlines begin with its name', () => {
    const strike = [
      article('third', 0, 'Ferry strike at Port Halden enters third week', 'Ferry crews at Port Halden stayed away from work on Monday as their strike entered a third week. The company says it will not raise its offer of three per cent.'),
      article('bus', 1, 'Ferry strike at Port Halden: what passengers should know', 'Tickets for ferries from Port Halden are valid on buses until the strike is over. Passengers with cars are asked to use the bridge at Saltmere.'),
      article('ends', 2, 'Ferry strike at Port Halden ends', 'Ferry crews at Port Halden voted on Thursday to end their strike after a better offer from the company. Ferries sail again from Friday morning.'),
    ];
    expect(strike.flatMap((one, place) => strike.slice(place + 1).filter((other) => areEditions(one, other)))).toEqual([]);
  });

  it('of them the newest stands in a list, at the place of the nearest, and the follow-up as well', () => {
    const subject = article('law', 200, 'Karsk to have a mining law', 'Parliament votes on gas alarms in mines after Karsk.');
    expect(listOf(subject, [{ ...five, score: 0.9 }, { ...rescued, score: 0.6 }, { ...nine, score: 0.5 }])).toEqual(['nine', 'rescued']);
  });

  it('an article has none beside it that it has overtaken, and the one by which it was', () => {
    expect(listOf(nine, [five, rescued])).toEqual(['rescued']);
    expect(listOf(five, [nine, rescued]).toSorted()).toEqual(['nine', 'rescued']);
    expect(listOf(days[0], [days[1], days[2]])).toEqual(['day 30']);
    expect(listOf(days[2], [days[0], days[1]])).toEqual([]);
    // A page elsewhere is no edition of ours: both tell of it.
    expect(listOf({ headline: nine.headline, features: nine.features }, [five])).toEqual(['five']);
  });

  it('of copies sent within days the later stands, as the one that was corrected; of one sent again much later the first', () => {
    const text = `An explosion in the Karsk copper mine killed six miners on Wednesday morning. ${cause}`;
    const six = article('six', 4, 'Karsk mine blast: death toll rises to six', text);
    const anew = article('anew', 4000, 'From our archive', text);
    expect(isNearDuplicate(five.features, six.features)).toBe(true);
    const subject = article('law', 5000, 'Karsk to have a mining law');
    expect(listOf(subject, [five, six])).toEqual(['six']);
    expect(listOf(subject, [six, anew])).toEqual(['six']);
  });
});
