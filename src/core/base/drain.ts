/** What steps come to in the end. */
export function drain<Answer>(steps: Generator<unknown, Answer, undefined>): Answer {
  for (;;) {
    const { value, done } = steps.next();
    if (done === true) return value;
  }
}
