import { held, innocent } from './word-case.ts';
import type { WordCase } from './word-case.ts';

/** Written by somebody who had not seen how the matcher works, to attack it: other entries, other tricks, other innocents. */
export const ENGLISH_AUDIT_LIST: readonly string[] = `
  slut, bastard, wanker, scumbag, fascist, vermin, shill, puke, thug, crook,
  con, ham, sod, git, prat, crypto signals, cheap meds, weight loss, forex, bonus code,
  cialis, nude*, *hack*
`
  .trim()
  .split(/,\s*/);

const r = String.raw;

export const ENGLISH_AUDIT: readonly WordCase[] = [
  ...held('slut', 'evasions', `s1ut\n$lut\nsluts\ns l u t\nslütt slut`),
  ...held('bastard', 'evasions', `b@stard\nb4st4rd\nba$tards\nB.A.S.T.A.R.D\nbаstаrd\nbastaaaard`),
  ...held('wanker', 'evasions', `wank3r\nw a n k e r s\nωanker\nvvanker\nwan-ker`),
  ...held('scumbag', 'evasions', r`5cumb4g
scum-bag
scumb\u{ad}ag
ｓｃｕｍｂａｇ`),
  ...held('fascist', 'evasions', `f@sc1st\nfascists\nfasc!st\nfásčist`),
  ...held('vermin', 'evasions', `v3rm1n\nverrrmin\nv_e_r_m_i_n\nve\u0440min and vermin`),
  ...held('shill', 'evasions', `sh1ll\nshi11\nshilling for them\nshiII`),
  ...held('thug', 'evasions', `thugs\nth_ug\nt.h.u.g\nтhug`),
  ...held('crook', 'evasions', `cr00k\ncrooks\ncro0k\nсrооk`),
  ...held('puke', 'endings', `puking`),
  ...held('git', 'short', `g1t\nyou git!`),
  ...held('crypto signals', 'spam', `cryp+o signals\ncrypto-signals\nCRYPTO  S1GNALS`),
  ...held('cheap meds', 'spam', `che@p meds\ncheap m3ds`),
  ...held('weight loss', 'spam', `weight l0ss\nwe1ght loss`),
  ...held('cialis', 'spam', `c1al1s\nci@lis\nC-I-A-L-I-S\nⅽialis`),
  ...held('nude*', 'spam', `nudes4free\nnud3s`),
  ...held('*hack*', 'spam', `lifehacking\nh4ckers`),
  ...innocent(
    'innocents',
    `slot machine history
salute the flag
a slurry of mud
custard and mustard
Wankel engine
fascinating
the façade
very mint condition
shell and shilly-shally
shale
puck and pukka
Thugutt wrote it
crockery
brook and crookneck squash
conference in Canada
icon
congratulations
second
hamlet
Hampstead
shame and champion
sodium
soda
sodden ground
digit
github
legit
pratfall
sprat
a bonus for staff, code of conduct
crypto. Signals from the tower
cheap, Meds
weight lost
forest
specialist
socialism
denude
interlude
chuck
Haka dance
i.e. the con-ference
g. i. t. h. u. b.
at h ugly prices
St. Thomas U. G. lectures
co n sider`,
  ),
];
