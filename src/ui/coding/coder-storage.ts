import { readSetting, writeSetting } from "../base/settings.ts";

const NAME = "coder";
let coder: string | null = null;

/** Under which name the reader writes; empty until it was given. */
export const readCoder = (): string => {
  coder ??= readSetting(NAME) ?? "";
  return coder;
};

export function keepCoder(name: string): void {
  coder = name.trim();
  writeSetting(NAME, coder);
}
