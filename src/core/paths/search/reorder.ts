import { createBinaryHeap } from "./binary-heap.ts";
import { compareNodes } from "./compare-nodes.ts";
import type { Route } from "./solver.ts";

/**
 * Routes in the order of their exact costs, given in the order of a cost that is never greater: each is held back until
 * nothing cheaper can follow.
 */
export function* reorderRoutes<T extends Route>(
  routes: Generator<Route | null, boolean, undefined>,
  toExact: (route: Route) => T,
): Generator<T | null, boolean, undefined> {
  const held = createBinaryHeap<T>((a, b) => a.cost - b.cost || compareNodes(a.nodes, b.nodes));
  try {
    for (;;) {
      const { value, done } = routes.next();
      if (done === true) {
        // An unfinished search says nothing on what lies above its last route.
        if (value) for (let top = held.pop(); top !== undefined; top = held.pop()) yield top;
        return value;
      }
      if (value === null) {
        yield null;
        continue;
      }
      for (let top = held.peek(); top !== undefined && top.cost < value.cost; top = held.peek()) {
        held.pop();
        yield top;
      }
      held.push(toExact(value));
    }
  } finally {
    routes.return(false);
  }
}
