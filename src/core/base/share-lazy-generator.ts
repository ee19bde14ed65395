/** A computation in steps that is done once, whoever asks for it: each caller drives it on from where it stands. */
export function shareLazyGenerator<T>(start: () => Generator<void, T>): () => Generator<void, T> {
  let work: Generator<void, T> | null = null;
  let done: { readonly value: T } | null = null;
  return function* share() {
    while (done === null) {
      work ??= start();
      const step = work.next();
      if (step.done === true) done = { value: step.value };
      else yield;
    }
    return done.value;
  };
}
