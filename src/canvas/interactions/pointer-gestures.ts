import type Sigma from "sigma";

export interface PointerPosition {
  readonly x: number;
  readonly y: number;
  readonly original: MouseEvent | TouchEvent;
}

/** A press that is about more than moving the picture: what a drag from there does. */
export interface PointerGesture {
  readonly move: (at: PointerPosition) => void;
  readonly drop: (at: PointerPosition) => void;
  readonly cancel: () => void;
}

export type OnGestureStart = (at: PointerPosition, pointer: "mouse" | "touch") => PointerGesture | null;

/** Pixels that a pointer wanders during a mere click. */
const SLACK = { mouse: 4, touch: 9 } as const;

/** The presses on a canvas; while one is under way the picture stays where it is. */
export interface PointerGestures {
  readonly isActive: () => boolean;
  /** Whether the click that ends a press is none: something was dragged. Asked once per click. */
  readonly takeClick: () => boolean;
  readonly stop: () => void;
}

interface Running {
  readonly press: PointerGesture;
  readonly x: number;
  readonly y: number;
  readonly slack: number;
  readonly hasMoved: boolean;
}

/** Follows mouse and finger; Escape, a second finger or a menu ends a press without effect. */
export function followPointerGestures(
  mouse: ReturnType<Sigma["getMouseCaptor"]>,
  touch: ReturnType<Sigma["getTouchCaptor"]>,
  onPress: OnGestureStart,
): PointerGestures {
  let running: Running | null = null;
  /** Cancelled, but the pointer is still down. */
  let spent = false;
  let swallows = false;

  const begin = (at: PointerPosition, pointer: "mouse" | "touch"): void => {
    cancel();
    spent = false;
    swallows = false;
    const press = onPress(at, pointer);
    running = press === null ? null : { press, x: at.x, y: at.y, slack: SLACK[pointer], hasMoved: false };
  };
  /** True while the pointer is ours. */
  const move = (at: PointerPosition): boolean => {
    if (running === null) return spent;
    const far = Math.hypot(at.x - running.x, at.y - running.y) > running.slack;
    if (far && !running.hasMoved) running = { ...running, hasMoved: true };
    if (running.hasMoved) running.press.move(at);
    return true;
  };
  const end = (at: PointerPosition): void => {
    swallows = spent || (running?.hasMoved ?? false);
    if (running?.hasMoved === true) running.press.drop(at);
    running = null;
    spent = false;
  };
  function cancel(): void {
    if (running === null) return;
    spent = running.hasMoved;
    if (running.hasMoved) running.press.cancel();
    running = null;
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || running?.hasMoved !== true) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };

  mouse.on("mousedown", (at) => {
    if (at.original instanceof MouseEvent && at.original.button === 0) begin(at, "mouse");
  });
  mouse.on("mousemovebody", (at) => {
    if (mouse.isMouseDown && move(at)) at.preventSigmaDefault();
  });
  mouse.on("mouseup", end);
  touch.on("touchdown", ({ touches, original }) => {
    const [first, second] = touches;
    if (first === undefined || second !== undefined) cancel();
    else begin({ ...first, original }, "touch");
  });
  touch.on("touchmove", (at) => {
    const [first] = at.touches;
    if (first !== undefined && move({ ...first, original: at.original })) at.preventSigmaDefault();
  });
  touch.on("touchup", ({ touches, previousTouches, original }) => {
    const first = touches[0] ?? previousTouches[0];
    if (first !== undefined) end({ ...first, original });
  });
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("contextmenu", cancel, true);
  return {
    isActive: () => running !== null || spent,
    takeClick: () => {
      const swallowed = swallows;
      swallows = false;
      return swallowed;
    },
    stop: () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("contextmenu", cancel, true);
    },
  };
}
