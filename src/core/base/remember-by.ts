/** A function whose answers are worked out once for each object, and forgotten with it. */
export function rememberBy<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const answers = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known.value;
    const value = work(key);
    answers.set(key, { value });
    return value;
  };
}
