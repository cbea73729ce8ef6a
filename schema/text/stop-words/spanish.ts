/** Spanish words that say nothing about a subject, folded. */
export const SPANISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `
  el la los las lo un una unos unas de del al a y e o u pero sino que quien quienes cual cuales cuyo cuya cuando como donde
  si no ni porque pues aunque mientras este esta estos estas ese esa esos esas esto eso aquel aquella aquellos aquellas
  yo tu el ella usted nosotros vosotros ellos ellas ustedes me te se nos os le les mi mis tus su sus nuestro nuestra
  nuestros nuestras en con por para sin sobre entre hasta desde hacia segun contra tras ante bajo durante mediante
  es son era eran fue fueron ser sido siendo sera seran seria sea sean esta estan estaba estaban estar estuvo
  ha han habia habian haber hay hubo he hemos tiene tienen tenia tener puede pueden debe deben hace hacer
  mas menos muy ya tambien tampoco asi aun todavia solo siempre nunca antes despues luego ahora aqui alli alla
  todo toda todos todas otro otra otros otras mismo misma mismos mismas cada alguno alguna algunos algunas algun
  ningun ninguno ninguna mucho mucha muchos muchas poco poca tanto tan algo nada
  `
    .trim()
    .split(/\s+/),
);
