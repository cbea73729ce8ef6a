import { advise } from './advice.ts';

/** A whole number in a range; outside of it, or not a number, `fallback`. */
export function wholeNumber(name: string, min: number, max: number, fallback: number) {
  return (value: string | null): number => {
    if (value === null) return fallback;
    const number = Number(value);
    if (value.trim() && Number.isInteger(number) && number >= min && number <= max) return number;
    advise('number', name, value, min, max, fallback);
    return fallback;
  };
}

/** One of a few words; anything else is the first of them. */
export function oneOf<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]) {
  return (value: string | null): Choice => {
    const choice = choices.find((known) => known === value);
    if (value !== null && !choice) advise('choice', name, value, choices);
    return choice ?? choices[0];
  };
}
