/** Values by key, each computed at its first asking: past `limit` the least recently used one gives way to the newest. */
export function createLruCache<T>(limit: number): (key: string, compute: () => T) => T {
  const known = new Map<string, T>();
  return (key, compute) => {
    const found = known.get(key);
    const value = found === undefined ? compute() : found;
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
