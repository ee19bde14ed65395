export interface BinaryHeap<T> {
  readonly size: () => number;
  readonly peek: () => T | undefined;
  readonly push: (item: T) => void;
  readonly pop: () => T | undefined;
}

/** A priority queue of values: `pop` gives the least by `compare`. Equal values come in no particular order. */
export function createBinaryHeap<T>(compare: (a: T, b: T) => number): BinaryHeap<T> {
  const items: T[] = [];
  return {
    size: () => items.length,
    peek: () => items[0],
    push(item) {
      let at = items.length;
      items.push(item);
      while (at > 0) {
        const above = (at - 1) >> 1;
        const parent = items[above];
        if (parent === undefined || compare(parent, item) <= 0) break;
        items[at] = parent;
        at = above;
      }
      items[at] = item;
    },
    pop() {
      const top = items[0];
      const item = items.pop();
      if (top === undefined || item === undefined || items.length === 0) return top;
      let at = 0;
      for (;;) {
        let below = at * 2 + 1;
        let child = items[below];
        if (child === undefined) break;
        const right = items[below + 1];
        if (right !== undefined && compare(right, child) < 0) {
          child = right;
          below++;
        }
        if (compare(item, child) <= 0) break;
        items[at] = child;
        at = below;
      }
      items[at] = item;
      return top;
    },
  };
}
