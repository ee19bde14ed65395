/** Milliseconds of work after which messages are let in. */
const SLICE = 30;

/**
 * Runs steps to their end; between two of them, after `slice` milliseconds of work, `pause` lets the caller's thread take messages,
 * a cancellation among them. `onStep` is told of every step. Rejects with what a step throws.
 */
export async function runInSlices<Step, Answer>(
  steps: Generator<Step, Answer, undefined>,
  pause: () => Promise<void>,
  onStep: (step: Step) => void,
  slice = SLICE,
): Promise<Answer> {
  for (let since = Date.now(); ; ) {
    const { value, done } = steps.next();
    if (done === true) return value;
    onStep(value);
    if (Date.now() - since < slice) continue;
    await pause();
    since = Date.now();
  }
}
