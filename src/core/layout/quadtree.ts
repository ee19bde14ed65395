/**
 * A Barnes-Hut quadtree in flat arrays: cell c has up to four children at `child[4c …]` (0 = none), its mass and centre
 * of mass, and its width. A cell without children holds one point, or several closer than the depth limit tells apart.
 */
export interface Quadtree {
  readonly child: Int32Array;
  readonly mass: Float64Array;
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
  readonly width: Float64Array;
  /** 1 = the cell has children. */
  readonly inner: Uint8Array;
  /** Refills the tree, in place. Finite coordinates only. */
  fill(x: Float64Array, y: Float64Array, masses: Float32Array, count: number): void;
}

const DEEPEST = 24;

/** An empty tree with room for `capacity` points. */
export function createQuadtree(capacity: number): Quadtree {
  let room = 4 * capacity + 64;
  const tree = {
    child: new Int32Array(4 * room),
    mass: new Float64Array(room),
    centreX: new Float64Array(room),
    centreY: new Float64Array(room),
    width: new Float64Array(room),
    inner: new Uint8Array(room),
    fill,
  };
  let used = 0;

  function grow(): void {
    room *= 2;
    const widen = (from: Float64Array): Float64Array<ArrayBuffer> => {
      const to = new Float64Array(room);
      to.set(from);
      return to;
    };
    const child = new Int32Array(4 * room);
    child.set(tree.child);
    tree.child = child;
    const inner = new Uint8Array(room);
    inner.set(tree.inner);
    tree.inner = inner;
    tree.mass = widen(tree.mass);
    tree.centreX = widen(tree.centreX);
    tree.centreY = widen(tree.centreY);
    tree.width = widen(tree.width);
  }

  function open(width: number): number {
    if (used === room) grow();
    const cell = used++;
    tree.child.fill(0, 4 * cell, 4 * cell + 4);
    tree.mass[cell] = 0;
    tree.centreX[cell] = 0;
    tree.centreY[cell] = 0;
    tree.width[cell] = width;
    tree.inner[cell] = 0;
    return cell;
  }

  function add(cell: number, px: number, py: number, m: number): void {
    const before = tree.mass[cell] ?? 0;
    const after = before + m;
    tree.centreX[cell] = ((tree.centreX[cell] ?? 0) * before + px * m) / after;
    tree.centreY[cell] = ((tree.centreY[cell] ?? 0) * before + py * m) / after;
    tree.mass[cell] = after;
  }

  function step(cell: number, quadrant: number): number {
    const known = tree.child[4 * cell + quadrant] ?? 0;
    if (known !== 0) return known;
    const opened = open((tree.width[cell] ?? 0) / 2);
    tree.child[4 * cell + quadrant] = opened;
    return opened;
  }

  function insert(root: number, rootX: number, rootY: number, px: number, py: number, m: number): void {
    let cell = root;
    let middleX = rootX;
    let middleY = rootY;
    for (let depth = 0; ; depth++) {
      const quarter = (tree.width[cell] ?? 0) / 4;
      if ((tree.mass[cell] ?? 0) === 0 || depth === DEEPEST) {
        add(cell, px, py, m);
        return;
      }
      if ((tree.inner[cell] ?? 0) === 0) {
        // The point that was alone here moves one level down.
        const ox = tree.centreX[cell] ?? 0;
        const oy = tree.centreY[cell] ?? 0;
        tree.inner[cell] = 1;
        const moved = step(cell, (ox > middleX ? 1 : 0) + (oy > middleY ? 2 : 0));
        add(moved, ox, oy, tree.mass[cell] ?? 0);
      }
      add(cell, px, py, m);
      const right = px > middleX;
      const up = py > middleY;
      cell = step(cell, (right ? 1 : 0) + (up ? 2 : 0));
      middleX += right ? quarter : -quarter;
      middleY += up ? quarter : -quarter;
    }
  }

  function fill(x: Float64Array, y: Float64Array, masses: Float32Array, count: number): void {
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let u = 0; u < count; u++) {
      const px = x[u] ?? 0;
      const py = y[u] ?? 0;
      if (px < left) left = px;
      if (px > right) right = px;
      if (py < low) low = py;
      if (py > high) high = py;
    }
    used = 0;
    const root = open(Math.max(right - left, high - low, 1e-9) * 1.001);
    const rootX = (left + right) / 2;
    const rootY = (low + high) / 2;
    for (let u = 0; u < count; u++) insert(root, rootX, rootY, x[u] ?? 0, y[u] ?? 0, masses[u] ?? 1);
  }

  return tree;
}
