const IRREGULAR: Readonly<Record<string, string>> = { is: "are", was: "were", has: "have", does: "do" };

/**
 * A verb phrase in the third person singular ("sees a threat in") as a plural subject takes it ("see a threat in"). Past
 * tenses and whatever is no English verb in -s stay as they are.
 */
export function toPlural(phrase: string): string {
  const [verb = "", ...rest] = phrase.split(" ");
  const plural =
    IRREGULAR[verb] ??
    (/[^aeiou]ies$/.test(verb)
      ? verb.replace(/ies$/, "y")
      : /(ss|sh|ch|x|zz|o)es$/.test(verb)
        ? verb.slice(0, -2)
        : /[^s]s$/.test(verb)
          ? verb.slice(0, -1)
          : verb);
  return [plural, ...rest].join(" ");
}

/** The phrase as its subject needs it. */
export const agree = (phrase: string, subject: { readonly plural?: boolean }): string =>
  subject.plural === true ? toPlural(phrase) : phrase;
