import type { Explorer } from "../../app/explorer/explorer.ts";
import type { State } from "../../app/state/state.ts";

const PREFIX = "corridor.";
/** Whether the reader lets the page store anything: `on` or `off`; nothing while it was not asked. */
const STORING = `${PREFIX}storing`;
/** The same answer as earlier versions stored it, for pages opened from disk. */
const EARLIER_ANSWER = `${PREFIX}keep-on-disk`;

/** Browsers may refuse storage altogether (private windows, policies): then a choice lasts as long as the page. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException) return otherwise;
    throw error;
  }
}

const readItem = (key: string) => attempt(() => localStorage.getItem(key), null);

/** Pages opened from disk share one store in some browsers: there the reader has to agree first. */
export function isStoringAllowed(): boolean {
  const answer = readItem(STORING);
  if (answer !== null) return answer === "on";
  return location.protocol !== "file:" || readItem(EARLIER_ANSWER) === "yes";
}

/** Remembers the one thing that is stored even where nothing else is: whether anything may be. */
export const rememberStoring = (isAllowed: boolean): void =>
  attempt(() => localStorage.setItem(STORING, isAllowed ? "on" : "off"), undefined);

/** Tells of the same answer given in another window. Returns the stop. */
export function onStoringChange(listener: (isAllowed: boolean) => void): () => void {
  const take = ({ key, newValue }: StorageEvent) => {
    if (key === STORING && newValue !== null) listener(newValue === "on");
  };
  addEventListener("storage", take);
  return () => removeEventListener("storage", take);
}

/** A setting of an earlier visit; null when none is stored. */
export const readSetting = (name: string): string | null => readItem(`${PREFIX}${name}`);

/** Stores a setting for the next visit, where the reader lets anything be stored. */
export function writeSetting(name: string, value: string): void {
  if (isStoringAllowed()) attempt(() => localStorage.setItem(`${PREFIX}${name}`, value), undefined);
}

/** Deletes every stored setting but whether anything may be stored. */
export function forgetSettings(): void {
  attempt(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX) && key !== STORING) localStorage.removeItem(key);
  }, undefined);
}

/** Stores a part of the state whenever it changes, and when the reader begins to let things be stored. Returns the stop. */
export function persistSetting<T>(
  { state }: Explorer,
  {
    name,
    pick,
    toText,
    isDefault,
  }: {
    readonly name: string;
    readonly pick: (state: State) => T;
    readonly toText: (value: T) => string;
    readonly isDefault: (value: T) => boolean;
  },
): () => void {
  return state.subscribe((now, before) => {
    const value = pick(now);
    const isAgreed = before.persistence.kind === "off" && now.persistence.kind === "on";
    if (value !== pick(before) || (isAgreed && !isDefault(value))) writeSetting(name, toText(value));
  });
}
