import { held, innocent } from './word-case.ts';
import type { WordCase } from './word-case.ts';

/** Written after the matcher was settled, with entries it was not tried on. */
export const ENGLISH_HELDOUT_LIST: readonly string[] = `
  dumb, imbecile, creep, rubbish, snake, filthy, cretin, parasite, witch, ugly,
  dope, weed, troll, viagra, payday loan, jackpot, click here, replica*, *porn*, slots,
  bet, cult, tit
`
  .trim()
  .split(/,\s*/);

const r = String.raw;

export const ENGLISH_HELDOUT: readonly WordCase[] = [
  ...held('dumb', 'evasions', `duuuumb\nd u m b\nd.u.m.b.\nDUMB!!!\ndυmb`),
  ...held('imbecile', 'evasions', `1mb3c1l3\nimbeciles\nim-be-cile\nimbecіle\nIMBEC1LE`),
  ...held('creep', 'evasions', `cr33p\ncreeps\ncreeeeep\nсrеер`),
  ...held('rubbish', 'evasions', `rubb1sh\nrubbbbish\nrub6ish`),
  ...held('snake', 'evasions', `5nake\nsn@ke\nsnakes\ns_n_a_k_e\n$n4k3`),
  ...held('filthy', 'evasions', `fi1thy\nfiIthy\nf!lthy\nfilthyyyy`),
  ...held(
    'cretin',
    'evasions',
    r`cre\u{200b}tin
crétin
c-r-e-t-i-n
𝒸𝓇ℯ𝓉𝒾𝓃`,
  ),
  ...held('parasite', 'evasions', `p4r4s1te\nparasites\nｐａｒａｓｉｔｅ\npara-site`),
  ...held('witch', 'evasions', `witches\nw1tch\nw i t c h`),
  ...held('troll', 'evasions', `tro11\ntrolling\ntr0ll\ntrolled\ntrolllll`),
  ...held('viagra', 'spam', `v1agra\nvi@gr@\nV-I-A-G-R-A\nviagra4you\nν1agra`),
  ...held('payday loan', 'spam', `payday loans\nPAYDAY LOAN\np4yday l0an\npayday-loan`),
  ...held('jackpot', 'spam', `jackpots\njаckроt\nj a c k p o t`),
  ...held('click here', 'spam', `cl1ck here\nCLICK HERE\nclick\u{200b} here\nclick.here`),
  ...held('replica*', 'spam', `replicas\nrep1ica watches`),
  ...held('bet', 'short', `b3t\nbets\nbetting\nb e t`),
  ...held('ugly', 'evasions', `ug1y\nuuuugly\nug!y`),
  ...innocent(
    'innocents',
    `dumbbell
Dumbarton
creepers
Cretaceous
switch
twitch
witchcraft
opened
dopey weekend`,
  ),
  ...innocent(
    'innocents',
    `snakeskin shoes
an uglier day
trolley
better
alphabet
diabetes
between
culture
agriculture
difficult
title
Titanic
attitude
constitution
competition
slot machine time
click the link here
a loan until payday
b. e. t. a.
I bought 3 t-shirts
be t
parasol site
R.I.P.
vitamins
see you at 8
my jack, pot and pan
Betty
bête noire`,
  ),
];
