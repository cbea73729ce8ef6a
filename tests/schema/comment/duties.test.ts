import { addWords } from '@gazette/schema/comment/word-list/change-words.ts';
import { yearlyCounts } from '@gazette/schema/comment/duties/yearly-counts.ts';
import { applyRetention } from '@gazette/schema/comment/retention.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { runCommand } from '../../server/commands/run-command.ts';
import { Browser, remove, report } from '../reader/reader-under-test.ts';
import { moderate, UNDO } from './desk/moderators.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const appeal = `mutation ($id: ID!) { appealDecision(input: { id: $id, text: "It is no spam." }) { __typename } }`;
const DECIDE = `mutation ($id: ID!, $upheld: Boolean!) { decideAppeal(id: $id, upheld: $upheld, answer: "We looked again.") { __typename } }`;

describe.each(databases)('the counts of a year on $name', (kind) => {
  let newsroom: Newsroom;
  let owner: string;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    owner = await newsroom.addStaff('owner');
  });
  afterEach(() => newsroom.close());

  const after = (minutes: number) => newsroom.setNow(new Date(NOON.getTime() + minutes * MINUTE));
  const counts = (year = 2026) => yearlyCounts(newsroom.services.database, newsroom.site, year);
  const browser = (number: number) => new Browser(newsroom, `192.0.${number}.1`);
  const notice = (id: string) => ({ id, reason: 'ILLEGAL', note: 'It is a threat.', name: 'Omar', email: 'omar@example.test', goodFaith: true });

  it('are of decisions by reason, outcome and whether a rule took them, and not of what nobody objected to', async () => {
    await newsroom.write((unit) => addWords(unit, { language: 'en', kind: 'banned' }, ['gambleden'], null));
    newsroom.services.moderationDesk.wordLists.forget(newsroom.site.id);
    await browser(1).post('A fair word.');
    await browser(2).post('Visit the gambleden.');
    await browser(3).post('See https://a.test https://b.test https://c.test');
    const writer = browser(4);
    const { id } = await writer.post('You are all fools.');
    await moderate(newsroom, owner, { ids: [id], decision: 'REJECTED', reason: 'ABUSE' });
    const taken = await browser(5).post('Never mind.');
    expect(taken.status).toBe('APPROVED');
    const mine = browser(6);
    await mine.act(remove, { id: (await mine.post('Mine, taken back.')).id });
    const { decisions } = await counts();
    expect(decisions).toMatchObject({ total: 3, answered: 3 });
    expect(decisions.counts).toEqual([
      { reason: 'abuse', outcome: 'rejected', automated: false, count: 1 },
      { reason: 'banned-words', outcome: 'rejected', automated: true, count: 1 },
      { reason: 'links', outcome: 'pending', automated: true, count: 1 },
    ]);
  });

  it('tell how long notices and objections waited, by the median, and what became of them', async () => {
    const writers = Array.from({ length: 3 }, (_, index) => browser(index + 1));
    const ids: string[] = [];
    for (const [index, writer] of writers.entries()) ids.push((await writer.post(`Comment number ${index} of three.`)).id);
    const reader = browser(9);
    for (const id of ids) await reader.act(report, { input: notice(id) });
    await browser(10).act(report, { input: { id: ids[0], reason: 'SPAM' } });
    for (const [index, id] of ids.entries()) {
      after([10, 30, 60][index] ?? 0);
      await moderate(newsroom, owner, { ids: [id], decision: index === 2 ? 'APPROVED' : 'REJECTED', reason: index === 2 ? 'ACCEPTABLE' : 'ILLEGAL' });
    }
    expect(await counts()).toMatchObject({
      notices: {
        total: 3,
        answered: 3,
        medianSeconds: 1_800,
        counts: [
          { reason: 'illegal', outcome: 'approved', automated: false, count: 1 },
          { reason: 'illegal', outcome: 'rejected', automated: false, count: 2 },
        ],
      },
      reports: { total: 1, medianSeconds: 600, counts: [{ reason: 'spam', outcome: 'rejected', count: 1 }] },
    });

    for (const [index, writer] of writers.slice(0, 2).entries()) await writer.act(appeal, { id: ids[index] });
    const { data } = await newsroom.ask<{ appeals: { nodes: { id: string }[] } }>('{ appeals(first: 10) { nodes { id } } }', {}, { token: owner });
    expect((await counts()).appeals).toMatchObject({ total: 2, answered: 0, medianSeconds: null });
    after(60 + 120);
    await newsroom.ask(DECIDE, { id: data.appeals.nodes[0]?.id, upheld: true }, { token: owner });
    after(60 + 240);
    await newsroom.ask(DECIDE, { id: data.appeals.nodes[1]?.id, upheld: false }, { token: owner });
    expect((await counts()).appeals).toMatchObject({
      total: 2,
      answered: 2,
      medianSeconds: 180 * 60,
      counts: [
        { reason: 'illegal', outcome: 'dismissed', count: 1 },
        { reason: 'illegal', outcome: 'upheld', count: 1 },
      ],
    });
  });

  it('take the answer to a notice back with the decision that a moderator undoes', async () => {
    const { id } = await browser(1).post('Reported and judged too fast.');
    await browser(2).act(report, { input: notice(id) });
    after(5);
    const [ruled] = await moderate(newsroom, owner, { ids: [id], decision: 'REJECTED', reason: 'ILLEGAL' });
    expect((await counts()).notices).toMatchObject({ answered: 1 });
    await newsroom.ask(UNDO, { decisionIds: [ruled?.decisionId] }, { token: owner });
    expect((await counts()).notices).toMatchObject({ total: 1, answered: 0, medianSeconds: null });
  });

  it('outlive the comments they count, belong to one site and one year of its own clock', async () => {
    const other = await newsroom.saveSite({ key: 'other', locale: 'en', languages: ['en'], hosts: ['other.test'], timeZone: 'Asia/Amman', moderation: 'before' });
    const { id } = await browser(1).post('Rejected and forgotten.');
    await moderate(newsroom, owner, { ids: [id], decision: 'REJECTED', reason: 'SPAM' });
    await applyRetention(newsroom.services.database, newsroom.site, new Date(NOON.getTime() + 200 * DAY));
    expect((await counts()).decisions.total).toBe(1);
    expect((await counts(2025)).decisions.total).toBe(0);

    newsroom.setNow(new Date('2026-12-31T21:30:00.000Z'));
    await newsroom.ask('mutation { submitComment(input: { url: "https://other.test/x", name: "A", body: "B" }) { __typename } }', {}, { site: 'other' });
    const totals = async (year: number) => (await yearlyCounts(newsroom.services.database, other, year)).decisions.total;
    expect([await totals(2026), await totals(2027)]).toEqual([0, 1]);
    await applyRetention(newsroom.services.database, newsroom.site, new Date(NOON.getTime() + 1_100 * DAY));
    expect((await counts()).decisions.total).toBe(0);
  });

  it('are printed by a command, as JSON and as a table', async () => {
    const { id } = await browser(1).post('Rejected.');
    await moderate(newsroom, owner, { ids: [id], decision: 'REJECTED', reason: 'SPAM' });
    const { config } = newsroom.services;
    const run = (...args: string[]) => runCommand({ url: config.databaseUrl, dataDir: config.dataDir }, ['transparency', ...args]);
    const { stdout, code } = await run('--year', '2026');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ site: 'gazette', year: 2026, decisions: { total: 1 }, appeals: { total: 0, medianSeconds: null } });
    expect((await run('--year', '2026', '--csv')).stdout).toBe(
      'kind,reason,outcome,automated,count,median_seconds\ndecision,spam,rejected,no,1,\n',
    );
    expect(await run('--year', 'soon')).toMatchObject({ code: 1, stderr: '--year must be a year such as 2026, not "soon".\n' });
  });
});
