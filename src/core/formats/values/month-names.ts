/** Names of the months as tables write them, without marks of abbreviation, in the languages of most tables. */
const NAMES: readonly string[] = [
  "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari",
  "february feb febr februar février févr fév fevrier febrero febbraio fevereiro fev februari",
  "march mar märz mrz maerz mars marzo março marco maart mrt",
  "april apr avril avr abril abr aprile",
  "may mai mayo maggio mag maio mei maj",
  "june jun juni juin junio giugno giu junho",
  "july jul juli juillet juil julio luglio lug julho",
  "august aug août aout agosto ago augustus augusti",
  "september sep sept septembre septiembre settembre set setembro",
  "october oct oktober okt octobre octubre ottobre ott outubro out",
  "november nov novembre noviembre novembro",
  "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** 1 for January in any of the languages, null for a word that is no month. */
export const monthOf = (word: string): number | null =>
  MONTHS.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
