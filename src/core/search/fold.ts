/** Letters that Unicode decomposition leaves whole, and their plain spelling. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ə: "a",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ʼ: "",
  "’": "",
  "'": "",
  ʻ: "",
};

/** Romanisation letter by letter: Cyrillic (after BGN/PCGN, short forms), Armenian and Georgian (national systems). */
const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї i є e ґ g",
    "ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev",
    "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h",
  ].flatMap((row) => {
    const cells = row.split(" ");
    return cells.flatMap((cell, i) =>
      i % 2 === 0 ? [[cell, cells[i + 1] === "-" ? "" : (cells[i + 1] ?? "")] as const] : [],
    );
  }),
);

const MARKS = /\p{M}+/gu;
const GAPS = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[\x20-\x26\x28-\x7e]*$/;
const PLAIN_GAPS = /[^a-z0-9]+/g;

const foldPlain = (text: string) => text.toLowerCase().replace(PLAIN_GAPS, " ").trim();

/**
 * The form in which texts are compared: lower case, without diacritics or apostrophes, romanised letter by letter where
 * the script is Cyrillic, Armenian or Georgian, everything that is no letter or digit a single space. Idempotent.
 */
export function fold(text: string): string {
  // Most texts have nothing that Unicode would have to say something about, at least without their marks.
  if (PLAIN.test(text)) return foldPlain(text);
  const plain = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(MARKS, "");
  if (PLAIN.test(plain)) return foldPlain(plain);
  let folded = "";
  for (const letter of plain) folded += LETTERS[letter] ?? ROMAN[letter] ?? letter;
  return folded.replace(GAPS, " ").trim();
}
