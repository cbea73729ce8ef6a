/** German words that say nothing about a subject, folded (für is fur). */
export const GERMAN_STOP_WORDS: ReadonlySet<string> = new Set(
  `
  der die das den dem des ein eine einen einem einer eines und oder aber denn doch sondern dass weil wenn als ob damit
  wie wo wer was wann warum welche welcher welches welchen ich du er sie es wir ihr mich dich sich uns euch ihm ihn ihnen
  mein meine meinen dein deine sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere dieser diese dieses
  diesen diesem jene jener jenes jenen in im an am auf aus bei beim mit nach von vom vor zu zum zur uber unter durch
  fur gegen ohne um bis seit wahrend wegen trotz zwischen neben hinter
  bin bist ist sind seid war waren warst gewesen werde wird werden wurde wurden worden habe hat haben hatte hatten
  hatte kann konnen konnte konnten muss mussen musste soll sollen sollte will wollen wollte darf durfen mag mochte
  nicht kein keine keinen keinem keiner nur auch noch schon mehr sehr so dann da hier dort nun immer wieder bereits
  alle allem allen aller alles viel viele vielen etwas nichts man andere anderen anderer einige einigen jede jeder jedes jedem jeden
  `
    .trim()
    .split(/\s+/),
);
