import type { Locks, WindowChannel } from "../../src/app/persistence/hold-notes.ts";

interface Wish {
  readonly window: object;
  readonly name: string;
  readonly mode: "exclusive" | "shared";
  readonly grant: (lock: unknown) => Promise<void> | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

const stolen = () => Object.assign(new Error("The lock was stolen."), { name: "AbortError" });

/** Locks and channel of a browser as the standards have them, for as many windows as a test opens. */
export function createWindows() {
  let held: readonly Wish[] = [];
  let queue: readonly Wish[] = [];
  const listeners = new Map<object, Set<(message: unknown) => void>>();

  const isFree = ({ name, mode }: Wish) =>
    held.every((other) => other.name !== name || (mode === "shared" && other.mode === "shared"));

  const grant = (wish: Wish) => {
    held = [...held, wish];
    const done = Promise.resolve().then(() => wish.grant({ name: wish.name }));
    done
      .then(() => wish.resolve(undefined), wish.reject)
      .finally(() => {
        held = held.filter((each) => each !== wish);
        serve();
      });
  };
  function serve() {
    const names = new Set<string>();
    for (const wish of queue) {
      // First come, first served: nobody overtakes who waits for the same lock.
      if (!names.has(wish.name) && isFree(wish)) {
        queue = queue.filter((each) => each !== wish);
        grant(wish);
      } else names.add(wish.name);
    }
  }

  const open = () => {
    const window = {};
    const own = new Set<(message: unknown) => void>();
    listeners.set(window, own);
    const locks: Locks = {
      request: (name, { mode = "exclusive", ifAvailable = false, steal = false }, granted) =>
        new Promise((resolve, reject) => {
          const wish = { window, name, mode, grant: granted, resolve, reject };
          if (steal) {
            for (const each of held.filter((other) => other.name === name)) each.reject(stolen());
            held = held.filter((other) => other.name !== name);
            grant(wish);
          } else if (ifAvailable && !(isFree(wish) && queue.every((other) => other.name !== name)))
            Promise.resolve(granted(null)).then(resolve, reject);
          else {
            queue = [...queue, wish];
            serve();
          }
        }),
      query: async () => ({ held: held.map(({ name, mode }) => ({ name, mode })) }),
    };
    const channel: WindowChannel = {
      post: (message) => {
        for (const [other, takes] of listeners)
          if (other !== window) for (const take of takes) setTimeout(() => take(structuredClone(message)));
      },
      listen: (take) => {
        own.add(take);
        return () => own.delete(take);
      },
    };
    /** Ends the window as a crash would: it says and holds nothing any more. */
    const crash = () => {
      listeners.delete(window);
      queue = queue.filter((wish) => wish.window !== window);
      held = held.filter((wish) => wish.window !== window);
      serve();
    };
    /** Hears nothing from now on, but holds what it holds. */
    const hang = () => listeners.delete(window);
    return { locks, channel, crash, hang };
  };
  return { open };
}
