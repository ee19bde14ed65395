import { ARGUMENT_COUNTS, type Call, type Engine, type Jobs, type Method } from "./engine.ts";

/** Answers a call of any job. */
export type Forward = <M extends Method>(method: M, call: Call<M>) => Promise<Jobs[M]["answer"]>;

const isMethod = (name: string): name is Method => Object.hasOwn(ARGUMENT_COUNTS, name);

const METHODS = Object.keys(ARGUMENT_COUNTS).filter(isMethod);

const isWhole = (engine: Partial<Engine>): engine is Engine =>
  METHODS.every((method) => engine[method] !== undefined);

/** An engine that hands every call to one function, whatever the job. */
export function forwardCalls(forward: Forward): Engine {
  const engine: Partial<Engine> = {};
  const add = <M extends Method>(method: M) =>
    Object.assign(engine, { [method]: (...call: Call<M>) => forward(method, call) });
  for (const method of METHODS) add(method);
  if (!isWhole(engine)) throw new Error("A job of the engine has no call.");
  return engine;
}
