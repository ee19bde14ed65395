/** Tells what happens to whoever listens at that moment; nothing is kept. */
export interface Emitter<Event> {
  readonly emit: (event: Event) => void;
  /** Returns the stop. */
  readonly listen: (listener: (event: Event) => void) => () => void;
}

export function createEmitter<Event>(): Emitter<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
