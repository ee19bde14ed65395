/** How long a worker may be silent before it is taken for dead or stuck. Beats, not hours, so that a computer's sleep counts as one. */
export interface WorkerLimits {
  /** Milliseconds between two heartbeats that are asked for while calls are under way. */
  readonly beat: number;
  /** Beats until the first word of a worker that was started. */
  readonly start: number;
  /** Beats until a worker with nothing to do answers. */
  readonly idle: number;
  /** Beats that a job may keep its thread busy, beside what the size of its graph allows for. */
  readonly job: number;
  /** Bytes of a graph's files for which a job gets one beat more. */
  readonly bytesPerBeat: number;
  /** Milliseconds that a cancelled job may go on before its worker is replaced. */
  readonly gracePeriod: number;
}

/** Ten times what the slowest jobs take on a machine of two cores. */
export const WORKER_LIMITS: WorkerLimits = {
  beat: 1000,
  start: 30,
  idle: 5,
  job: 30,
  bytesPerBeat: 100_000,
  gracePeriod: 4000,
};

const sizeOf = (value: unknown): number => {
  if (typeof value === "string") return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + sizeOf(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  if ("size" in value && typeof value.size === "number") return value.size;
  if ("bytes" in value) return sizeOf(value.bytes);
  return "json" in value ? sizeOf(value.json) : 0;
};

/** Bytes of the files that a call of `open` or `prepare` brings. */
export const sizeOfCall = (args: readonly unknown[]): number => sizeOf(args[0]);
