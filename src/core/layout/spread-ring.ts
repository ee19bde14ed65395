const TURN = 2 * Math.PI;

/** Mean of angles on a circle, each with a weight; null when there is none or they cancel out. */
export function meanAngle(angles: Iterable<readonly [angle: number, weight: number]>): number | null {
  let x = 0;
  let y = 0;
  for (const [angle, weight] of angles) {
    x += Math.cos(angle) * weight;
    y += Math.sin(angle) * weight;
  }
  return Math.hypot(x, y) < 1e-9 ? null : Math.atan2(y, x);
}

const toTurn = (angle: number): number => angle - TURN * Math.floor(angle / TURN);

/**
 * Angles for the members of a ring as near to the wished ones as they can be while each has its own room (the angle that
 * a member takes up); keeps the order of the wishes round the ring. The rooms must not make up more than a turn.
 */
export function spreadRing(wishes: Float64Array, rooms: Float64Array): Float64Array {
  const n = wishes.length;
  const out = new Float64Array(n);
  if (n === 0) return out;
  const order = [...wishes.keys()].sort((a, b) => toTurn(wishes[a] ?? 0) - toTurn(wishes[b] ?? 0) || a - b);
  // Start behind the widest gap, so that few are pushed across the start.
  let start = 0;
  let widest = -1;
  order.forEach((u, i) => {
    const before = order[(i + n - 1) % n] ?? 0;
    const gap = toTurn((wishes[u] ?? 0) - (wishes[before] ?? 0)) || (n === 1 ? TURN : 0);
    if (gap > widest) {
      widest = gap;
      start = i;
    }
  });
  const turned = [...order.slice(start), ...order.slice(0, start)];
  const first = toTurn(wishes[turned[0] ?? 0] ?? 0);
  const wish = turned.map((u) => first + toTurn((wishes[u] ?? 0) - first));
  const room = turned.map((u) => rooms[u] ?? 0);
  const between = (i: number): number => ((room[i] ?? 0) + (room[i + 1] ?? 0)) / 2;
  // Blocks of members that touch stand where the sum of their distances to the wishes is least (pool adjacent violators).
  const at: { readonly from: number; readonly offset: number[]; sum: number }[] = [];
  const placeOf = ({ sum, offset }: { readonly sum: number; readonly offset: readonly number[] }) =>
    sum / offset.length;
  for (let i = 0; i < n; i++) {
    let block = { from: i, offset: [0], sum: wish[i] ?? 0 };
    for (let last = at.at(-1); last !== undefined; last = at.at(-1)) {
      const size = (last.offset.at(-1) ?? 0) + between(block.from - 1);
      if (placeOf(last) + size <= placeOf(block)) break;
      at.pop();
      const moved = block.offset.map((offset) => offset + size);
      block = {
        from: last.from,
        offset: [...last.offset, ...moved],
        sum: last.sum + block.sum - size * block.offset.length,
      };
    }
    at.push(block);
  }
  const angles = at.flatMap((block) => block.offset.map((offset) => placeOf(block) + offset));
  // What reaches over the start is pushed back from the end, then from the start.
  const end = (angles[0] ?? 0) + TURN - ((room[0] ?? 0) + (room[n - 1] ?? 0)) / 2;
  for (let i = n - 1; i >= 0; i--) {
    const most = i === n - 1 ? end : (angles[i + 1] ?? 0) - between(i);
    angles[i] = Math.min(angles[i] ?? 0, most);
  }
  let least = angles[0] ?? 0;
  for (let i = 1; i < n; i++) {
    least += between(i - 1);
    if ((angles[i] ?? 0) < least) angles[i] = least;
    least = angles[i] ?? 0;
  }
  turned.forEach((u, i) => {
    out[u] = angles[i] ?? 0;
  });
  return out;
}
