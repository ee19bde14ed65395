import type { Engine, Method } from "../core/engine/engine.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

/** The side of a worker or message port that is spoken to. */
export interface Port {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: { readonly data: ToWorker }) => void): void;
}

/** Calls after which others are about another graph: whoever comes later waits for them. */
const GATES: ReadonlySet<string> = new Set<Method>(["open", "prepare", "revert"]);

/** Answers calls over a port with an engine, until the port is closed. A cancelled call still gets one reply. */
export function serveEngine(engine: Engine, port: Port): void {
  const running = new Map<number, { aborted: boolean }>();
  const methods = engine as unknown as Readonly<
    Record<string, (...args: readonly unknown[]) => Promise<unknown>>
  >;

  let gate: Promise<unknown> = Promise.resolve();

  port.addEventListener("message", ({ data }) => {
    if (data.kind === "ping") {
      port.postMessage({ kind: "pong" });
      return;
    }
    if (data.kind === "cancel") {
      const cancel = running.get(data.call);
      if (cancel !== undefined) cancel.aborted = true;
      return;
    }
    const { call, method, args } = data;
    const cancel = { aborted: false };
    running.set(call, cancel);
    const job = methods[method];
    if (job === undefined) throw new Error(`No such method: ${method}`);
    const answer = gate.then(() =>
      job.call(engine, ...args, cancel, (...values: readonly unknown[]) =>
        port.postMessage({ kind: "event", call, values }),
      ),
    );
    if (GATES.has(method)) gate = answer.catch(() => undefined);
    answer
      .then((value) => port.postMessage({ kind: "value", call, value }))
      // An answer that cannot be sent, because there is no memory for its copy, is a failure, too: someone waits for a reply.
      .catch((reason: unknown) => {
        const { name, message } =
          reason instanceof Error ? reason : { name: "Error", message: String(reason) };
        port.postMessage({ kind: "failure", call, name, message });
      })
      .finally(() => running.delete(call));
  });
  port.postMessage({ kind: "pong" });
}
