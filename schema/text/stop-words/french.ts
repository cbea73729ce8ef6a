/** French words that say nothing about a subject, folded; what stands before an apostrophe (l', qu') is cut elsewhere. */
export const FRENCH_STOP_WORDS: ReadonlySet<string> = new Set(
  `
  le la les un une des du de d l au aux a et ou ou mais donc or ni car si que qui quoi dont quand comme comment pourquoi
  ce cet cette ces cela ca ceci celui celle ceux celles je j tu il elle on nous vous ils elles me m te t se s lui leur leurs
  moi toi soi eux y en mon ma mes ton ta tes son sa ses notre nos votre vos
  suis es est sommes etes sont etais etait etaient etant ete etre sera seront serait seraient soit soient fut furent
  ai as avons avez ont avait avaient avoir ayant eu aura auront aurait auraient fait font faire peut peuvent doit doivent
  dans sur sous par pour avec sans chez vers entre contre depuis pendant avant apres lors selon malgre parmi jusque des
  ne n pas plus moins tres trop aussi encore toujours jamais deja bien ainsi alors puis ici la tout toute tous toutes
  meme memes autre autres chaque plusieurs quelque quelques aucun aucune quel quelle quels quelles c qu
  `
    .trim()
    .split(/\s+/),
);
