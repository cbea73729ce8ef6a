import { held, innocent } from './word-case.ts';
import type { WordCase } from './word-case.ts';

export const ENGLISH_LIST: readonly string[] = `
  idiot, moron, stupid, loser, scum, jerk, clown, hate, ass, damn,
  crap, liar, pig, rat, fool, bully, coward, trash, hell, scam,
  spam, casino, gamble, lottery, poker, star, fail, free money, easy cash, work from home,
  betland*, *coin, *rapid*, luckyspin, 4win, a$$hat, قمار
`
  .trim()
  .split(/,\s*/);

const r = String.raw;

export const ENGLISH_CASES: readonly WordCase[] = [
  ...held('idiot', 'plain', `You are an idiot\nIDIOT\nidiot!\n"Idiot," he said\nwhat an idiot.`),
  ...held('casino', 'plain', `best casino online\nCasino\ntwo casinos\nvisit casino.example today`),
  ...held('hate', 'plain', `I hate you\nhate, hate, hate`),
  ...held('ass', 'plain', `what an ass\nASS`),
  ...held('hell', 'plain', `go to hell\nHell no`),
  ...held('liar', 'plain', `liar liar\nThe minister is a liar`),
  ...held('scum', 'plain', `scum of the earth`),
  ...held('luckyspin', 'plain', `try LuckySpin\nluckyspin.example`),
  ...held('4win', 'plain', `4win is the best\nplay at 4WIN`),
  ...held('a$$hat', 'plain', `a$$hat\nasshat`),
  ...held('قمار', 'plain', `قمار\nوالقمار`),

  ...held('idiot', 'endings', `idiots\nthe idiot's guide\nidiots'\nThose IDIOTS`),
  ...held('hate', 'endings', `hated\nhates\nhating`),
  ...held('bully', 'endings', `bullies\nbullied\nbullying`),
  ...held('scam', 'endings', `scams\nscammed\nscamming`),
  ...held('spam', 'endings', `spamming\nspammed`),
  ...held('fool', 'endings', `fools\nfooled\nfooling`),
  ...held('ass', 'endings', `asses`),
  ...held('gamble', 'endings', `gambling\ngambled\ngambles`),
  ...held('lottery', 'endings', `lotteries`),
  ...held('star', 'endings', `stars\nstarring\nstarred`),
  ...held('damn', 'endings', `damned`),
  ...held('coward', 'endings', `cowards`),
  ...held('liar', 'endings', `liars\nliar’s`),
  ...held('pig', 'endings', `pigs`),
  ...held('rat', 'endings', `rats`),
  ...held('betland*', 'prefix entry', `betland\nBetlands\nbetland365\nbetland-pro`),
  ...held('*coin', 'suffix entry', `bitcoin\ndogecoin\ncoin`),
  ...held('*rapid*', 'part entry', `ultrarapidly\nrapid\nrapids`),

  ...held(
    'idiot',
    'accents',
    r`ïdïöt
ídíót
i\u{301}d\u{301}i\u{301}o\u{301}t\u{301}
IDÍOT`,
  ),
  ...held('casino', 'accents', `cásinó\nçasino\nċäṡïṅö`),
  ...held(
    'hate',
    'zalgo',
    r`h\u{336}a\u{336}t\u{336}e\u{336}
h\u{300}\u{316}\u{301}a\u{302}\u{317}t\u{303}\u{20dd}e`,
  ),
  ...held(
    'idiot',
    'zero width',
    r`i\u{200b}d\u{200b}i\u{200b}o\u{200b}t
id\u{200d}iot
idi\u{ad}ot
\u{feff}id\u{2060}iot
id\u{200c}iot`,
  ),
  ...held(
    'casino',
    'zero width',
    r`cas\u{200b}ino
ca\u{180e}sino
c\u{34f}asino
ca\u{202e}sino
cas\u{fe0f}ino`,
  ),
  ...held('casino', 'look-alikes', `сasino\nсаѕіпо\ncаsinо\nϲasino\ncαsino\nCΑSINO\nсаsinо\nCASIΝO`),
  ...held('idiot', 'look-alikes', `іdіоt\nidіot\nιdιοτ\nidioт\nɪdɪᴏᴛ\nIDIОT`),
  ...held('hate', 'look-alikes', `hаte\nhatе\nһate\nHΑΤE\nнаtе`),
  ...held('scam', 'look-alikes', `sсam\nѕcam\nscaм\nsᴄᴀᴍ`),
  ...held('liar', 'look-alikes', `Iiar IS not a word but lіar is\nliаr\nlιar`),
  ...held('spam', 'look-alikes', `sраm\nѕрам`),
  ...held('casino', 'full width', `ｃａｓｉｎｏ\nＣＡＳＩＮＯ\nCａsｉno`),
  ...held('idiot', 'fancy alphabets', `𝐢𝐝𝐢𝐨𝐭\n𝓲𝓭𝓲𝓸𝓽\n𝔦𝔡𝔦𝔬𝔱\n𝕚𝕕𝕚𝕠𝕥\n𝚒𝚍𝚒𝚘𝚝\nⓘⓓⓘⓞⓣ\n🅘🅓🅘🅞🅣\n🄸🄳🄸🄾🅃\nᴵᴰᴵᴼᵀ`),
  ...held('casino', 'fancy alphabets', `𝗰𝗮𝘀𝗶𝗻𝗼\n🅲🅰🆂🅸🅽🅾\nⒸⒶⓈⒾⓃⓄ\n🇨🇦🇸🇮🇳🇴`),
  ...held('hate', 'digits and symbols', `h4te\nh@te\nhat3\nh4t3\nh@t€`),
  ...held(
    'idiot',
    'digits and symbols',
    `1d10t\nid1ot\nidi0t\n!d!ot is new, id!ot is not\ni|diot and id|ot\n1diot\nid10ts`,
  ),
  ...held('ass', 'digits and symbols', `a55\na$$\n@ss\n4ss\n@$$`),
  ...held('stupid', 'digits and symbols', `5tupid\n$tupid\nstup1d\ns7upid\ns+upid\nstup!d`),
  ...held('loser', 'digits and symbols', `l0ser\n1oser\nlo5er\nl0s3r`),
  ...held(
    'casino',
    'digits and symbols',
    `c4sino\ncas1no\nc@sin0\nca$ino\ncasino777\n$$$casino$$$\n*casino*\n24casino`,
  ),
  ...held('scam', 'digits and symbols', `5cam\nsc4m\n$c@m`),
  ...held('fool', 'digits and symbols', `f00l\nf0o1\nfoo1`),
  ...held('trash', 'digits and symbols', `7rash\ntr4sh\ntra5h\n+rash`),
  ...held('hell', 'digits and symbols', `he11\nhe1l\nheIl\nh3ll`),
  ...held('fail', 'digits and symbols', `fai1\nfa1l\nfa!l\nf4il`),
  ...held('hate', 'repeats', `haaaate\nhaaaaaaaaaaate\nhhhhate\nhateeeee\nhhaattee\nHAAATE`),
  ...held('idiot', 'repeats', `idioooot\niiidiot\niddiioott\nidiotttt\nidiotsssss`),
  ...held('ass', 'repeats', `asssss\naaass\naaaasssss`),
  ...held('loser', 'repeats', `loooooser\nloserrrr\nLOOOSER`),
  ...held('fool', 'repeats', `foooool\nffffool\nfoollll`),
  ...held(
    'hate',
    'separators',
    `h.a.t.e\nh a t e\nh-a-t-e\nh_a_t_e\nh*a*t*e\nI h a t e you\nh  a  t  e\nh/a/t/e\nha-te\nh.a.t.e y.o.u\nh|a|t|e`,
  ),
  ...held(
    'idiot',
    'separators',
    `i.d.i.o.t\ni d i o t\nid-iot\nidi.ot\ni_diot\ni-d-i-o-t\nyou i d i o t\nI D I O T\ni·d·i·o·t\ni, d, i, o, t`,
  ),
  ...held('casino', 'separators', `c a s i n o\nc.a.s.i.n.o\nca-si-no\nc_a_s_i_n_o\ncas_ino\nC-A-S-I-N-O`),
  ...held('ass', 'separators', `a s s\na.s.s\na-s-s\na_s_s`),
  ...held(
    'free money',
    'phrase',
    `free money\nFREE   MONEY\nfree-money\nFr33 m0ney\nfreе mоney\nf r e e  m o n e y\nfree_money`,
  ),
  ...held('easy cash', 'phrase', `easy cash\n3asy c4sh\nEASY, CASH\neasyyyy cash`),
  ...held('work from home', 'phrase', `work from home\nwork-from-home\nW0rk from h0me`),
  ...held(
    'stupid',
    'mixed',
    r`$tuuuupid
ѕ.t.u.p.1.d
s\u{200b}tu\u{301}p1d
S T U P 1 D`,
  ),

  ...innocent(
    'contains ass',
    `class\nassassin\nassess\npassage\ngrass\nassistant\nbrass\nas sad\nbass player\nassume\nclassic\nembassy\ncompass\nAssad\nassembly\nGlass–Steagall`,
  ),
  ...innocent('contains hell', `hello\nshell\nhe'll\nHe’ll be back\nShelley\nMichelle\nhellebore\nsatchell`),
  ...innocent('contains rat', `rate\nrather\nScrat\ndemocrat\nrating\naccurate\nrated\ngrateful`),
  ...innocent('contains pig', `pigment\npigeon\nspigot`),
  ...innocent('contains crap', `scrap\nscrape\nscrapbook\nthe craps table`),
  ...innocent('contains hate', `whatever\nchateau\nthat e-mail\nhat\nhats\nhatch\nwhat else`),
  ...innocent('contains star', `start\nstaring\nstared\nstarch\nstarving\nmustard`),
  ...innocent('contains fail', `fall\nfalls\nfallen\nfairly\nfailsafe`),
  ...innocent('contains scum', `Scunthorpe\nscumble\ncirCUMstance`),
  ...innocent('contains scam', `scamper\nscampi\nscan\nscar`),
  ...innocent('contains fool', `foolscap\nfoot\nfood`),
  ...innocent('contains jerk', `jerkin\nPerkins`),
  ...innocent('contains loser', `closer\nlose\nloose\nlooser fit\nlosing`),
  ...innocent('contains liar', `familiar\npeculiar\nLiara`),
  ...innocent('contains others', `idiotypic\nMoronga\nclownfish`),
  ...innocent('contains others', `spamalot\ngoddamnit\ntrashcan\ncowardice\npokery\nlotto`),
  ...innocent('contains phrase', `freedom money\ncarefree money\nfree the money\nuneasy cashier\nhomework from home`),
  ...innocent(
    'short words and initials',
    `as s\nha te\nI am a student\nJ. A. Smith\nA. S. S. Byatt\nU.S.A.\nB.A.S.S.\nT. S. Eliot\na b c d e f\na s s e t\ni.e. this\np. i. g. Jones`,
  ),
  ...innocent(
    'numbers',
    `100\n455\n1010\n90s\n4th\n2nd place\n20km\n100t\nmp3\n4x4\n3-0\n1,000,000\n11:45\nB2B\nA55 road`,
  ),
  ...innocent('other scripts', `рот\nЭто хорошо\nкот и пёс\nκαλημέρα\nшкола\nмама\n東京\nпривет всем`),
  ...innocent(
    'symbols',
    `$100\n5$ each\n@salma thanks\nme@example.org\nC++ is fine\nwow!!!\n:-)\n1+1=2\n50% off\n<3\na/b`,
  ),
  ...innocent(
    'sentences',
    `Thanks for a fine article
I agree with the writer
When does part two come out?
The figures in the table are wrong
Great reporting, keep it up
sooooo good
hahahaha
yesss!!!
He passed the class with a good grade
What a late start
The council has been rather slow
Money should be free of politics
Cash is not easy to come by
She works from her home office
Their goal was the best of the year
We were told to hold the line
This is a familiar story
The shell of the building remains
Who else was at the hearing?
A closer look at the rates
Passengers waited at the station`,
  ),
];
