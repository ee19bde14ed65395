/** Only what core needs of an AbortSignal, so that core needs no DOM types. */
export interface Cancel {
  readonly aborted: boolean;
}
