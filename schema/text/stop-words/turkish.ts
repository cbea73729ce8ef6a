/** Turkish words that say nothing about a subject, folded and with i for ı. */
export const TURKISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `
  ve veya ya da de ile ama fakat ancak lakin cunku ki eger ise icin gibi kadar gore dolayi ragmen karsi dogru beri
  bir bu su o bunu bunun buna bunda bundan bunlar bunlari bunlarin sunu onu onun ona onda ondan onlar onlari onlarin onlara
  ben sen biz siz beni seni bizi sizi benim senin bizim sizin bana sana bize size kendi kendisi kendine
  ne neden nicin nasil nerede nereye kim kimi hangi hangisi kac mi mu midir mudur
  var yok degil olan olarak oldu oldugu oldugunu olmak olmasi olsa olup olur olacak olmus idi imis iken
  eden ederek edildi edilen etti etmek ettigi yapilan yapan yapti
  daha en cok az pek hem hep her hic herkes hersey bazi birkac bircok biri birisi butun tum baska diger ayni
  sonra once simdi artik hala henuz bile sadece yalniz iste boyle soyle oyle ayrica uzere iceren arasinda uzerinde
  `
    .trim()
    .split(/\s+/),
);
