/** Only what core needs of an AbortSignal, so that core needs no DOM types. */
export interface Cancel {
  readonly aborted: boolean;
}

/** Throws an error named `AbortError` once a call was cancelled. */
export function throwIfAborted(cancel: Cancel | undefined): void {
  if (cancel?.aborted === true)
    throw Object.assign(new Error("The request was cancelled."), { name: "AbortError" });
}
