export interface NodeHeap {
  readonly clear: () => void;
  readonly isEmpty: () => boolean;
  readonly size: () => number;
  /** Least key; Infinity when empty. */
  readonly least: () => number;
  readonly push: (key: number, node: number) => void;
  /** Takes the node with the least key out; ask `least` before. */
  readonly pop: () => number;
  /** Drops everything else. */
  readonly keep: (isWanted: (key: number, node: number) => boolean) => void;
}

/** A 4-ary heap in typed arrays that grow; a node may be in it more than once. */
export function createNodeHeap(): NodeHeap {
  let keys = new Float64Array(1024);
  let nodes = new Uint32Array(1024);
  let size = 0;
  const grow = () => {
    const moreKeys = new Float64Array(keys.length * 2);
    moreKeys.set(keys);
    keys = moreKeys;
    const moreNodes = new Uint32Array(nodes.length * 2);
    moreNodes.set(nodes);
    nodes = moreNodes;
  };
  const heap: NodeHeap = {
    clear() {
      size = 0;
    },
    isEmpty: () => size === 0,
    size: () => size,
    least: () => (size === 0 ? Infinity : (keys[0] ?? Infinity)),
    push(key, node) {
      if (size === keys.length) grow();
      let at = size++;
      while (at > 0) {
        const above = (at - 1) >> 2;
        const parent = keys[above] ?? 0;
        if (parent <= key) break;
        keys[at] = parent;
        nodes[at] = nodes[above] ?? 0;
        at = above;
      }
      keys[at] = key;
      nodes[at] = node;
    },
    keep(isWanted) {
      const before = size;
      size = 0;
      // What is pushed never overtakes what is still to be read.
      for (let at = 0; at < before; at++) {
        const [key, node] = [keys[at] ?? 0, nodes[at] ?? 0];
        if (isWanted(key, node)) heap.push(key, node);
      }
    },
    pop() {
      const top = nodes[0] ?? 0;
      size--;
      const key = keys[size] ?? 0;
      const node = nodes[size] ?? 0;
      let at = 0;
      for (;;) {
        const first = at * 4 + 1;
        if (first >= size) break;
        const last = Math.min(first + 4, size);
        let below = first;
        let least = keys[first] ?? 0;
        for (let child = first + 1; child < last; child++) {
          const childKey = keys[child] ?? 0;
          if (childKey < least) {
            least = childKey;
            below = child;
          }
        }
        if (least >= key) break;
        keys[at] = least;
        nodes[at] = nodes[below] ?? 0;
        at = below;
      }
      keys[at] = key;
      nodes[at] = node;
      return top;
    },
  };
  return heap;
}
