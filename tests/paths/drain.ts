/** What work comes to when it is never stopped. */
export function finish<T>(work: Generator<null, T, undefined>): T {
  for (;;) {
    const { value, done } = work.next();
    if (done === true) return value;
  }
}
