/** An encoding that files of older programs have, by the label that decoders know. */
export interface EncodingChoice {
  readonly label: string;
  readonly name: string;
}

/** The encodings that a reader may name for a file that is not in the one it says, or in UTF-8; the commonest first. */
export const ENCODINGS: readonly EncodingChoice[] = [
  { label: "windows-1252", name: "Western European" },
  { label: "utf-16le", name: "Unicode, two bytes, low byte first" },
  { label: "utf-16be", name: "Unicode, two bytes, high byte first" },
  { label: "windows-1250", name: "Central European" },
  { label: "windows-1251", name: "Cyrillic (Windows)" },
  { label: "koi8-r", name: "Cyrillic (KOI8-R)" },
  { label: "windows-1254", name: "Turkish" },
  { label: "windows-1253", name: "Greek" },
  { label: "windows-1255", name: "Hebrew" },
  { label: "windows-1256", name: "Arabic and Persian" },
  { label: "gb18030", name: "Chinese, simplified" },
  { label: "big5", name: "Chinese, traditional" },
  { label: "shift_jis", name: "Japanese (Shift JIS)" },
  { label: "euc-kr", name: "Korean" },
];
