export interface PlaceHeap {
  readonly clear: () => void;
  readonly isEmpty: () => boolean;
  readonly size: () => number;
  /** Least key; Infinity when empty. */
  readonly least: () => number;
  readonly push: (key: number, place: number) => void;
  /** Takes the place with the least key out; ask `least` before. */
  readonly pop: () => number;
  /** Drops everything else. */
  readonly keep: (isWanted: (key: number, place: number) => boolean) => void;
}

/** A 4-ary heap in typed arrays that grow; a place may be in it more than once. */
export function createPlaceHeap(): PlaceHeap {
  let keys = new Float64Array(1024);
  let places = new Uint32Array(1024);
  let size = 0;
  const grow = () => {
    const moreKeys = new Float64Array(keys.length * 2);
    moreKeys.set(keys);
    keys = moreKeys;
    const morePlaces = new Uint32Array(places.length * 2);
    morePlaces.set(places);
    places = morePlaces;
  };
  const heap: PlaceHeap = {
    clear() {
      size = 0;
    },
    isEmpty: () => size === 0,
    size: () => size,
    least: () => (size === 0 ? Infinity : (keys[0] ?? Infinity)),
    push(key, place) {
      if (size === keys.length) grow();
      let at = size++;
      while (at > 0) {
        const above = (at - 1) >> 2;
        const parent = keys[above] ?? 0;
        if (parent <= key) break;
        keys[at] = parent;
        places[at] = places[above] ?? 0;
        at = above;
      }
      keys[at] = key;
      places[at] = place;
    },
    keep(isWanted) {
      const before = size;
      size = 0;
      // What is pushed never overtakes what is still to be read.
      for (let at = 0; at < before; at++) {
        const [key, place] = [keys[at] ?? 0, places[at] ?? 0];
        if (isWanted(key, place)) heap.push(key, place);
      }
    },
    pop() {
      const top = places[0] ?? 0;
      size--;
      const key = keys[size] ?? 0;
      const place = places[size] ?? 0;
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
        places[at] = places[below] ?? 0;
        at = below;
      }
      keys[at] = key;
      places[at] = place;
      return top;
    },
  };
  return heap;
}
