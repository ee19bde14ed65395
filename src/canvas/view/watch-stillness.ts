/** Whether motion is to be reduced, and word of every change. */
export function watchStillness(onChange: (isStill: boolean) => void): {
  readonly now: () => boolean;
  readonly stop: () => void;
} {
  const query = window.matchMedia("(prefers-reduced-motion: reduce)");
  const tell = (): void => onChange(query.matches);
  query.addEventListener("change", tell);
  return { now: () => query.matches, stop: () => query.removeEventListener("change", tell) };
}
