import { type Cancel, throwIfAborted } from "../../model/cancel.ts";
import type { Meter } from "./adjacency.ts";

/** What the caller's surroundings provide: this ring knows no timers. */
export interface ReachPorts {
  /** Lets the caller's thread take messages. */
  readonly pause: () => Promise<void>;
  /** Calls back once after some milliseconds; what it returns calls that off. */
  readonly startTimer: (then: () => void, milliseconds: number) => () => void;
}

/** How often a call under way is looked after. */
const GLANCE = 50;

/** Watches over the calls of one question: they end when it is cancelled, and are given up at `isOver`. */
export function createMeter(
  { startTimer }: ReachPorts,
  mostRows: number,
  cancel: Cancel | undefined,
  isOver: () => boolean,
): Meter {
  return {
    rows: 0,
    mostRows,
    cancel: {
      get aborted() {
        return cancel?.aborted === true || isOver();
      },
    },
    settle: (promise) =>
      new Promise((resolve, reject) => {
        let callOff = () => {};
        const glance = () => {
          try {
            throwIfAborted(cancel);
          } catch (error) {
            reject(error);
            return;
          }
          if (isOver()) resolve(null);
          else callOff = startTimer(glance, GLANCE);
        };
        glance();
        promise.then(
          (value) => {
            callOff();
            resolve(value);
          },
          (error: unknown) => {
            callOff();
            if (isOver()) resolve(null);
            else reject(error);
          },
        );
      }),
  };
}
