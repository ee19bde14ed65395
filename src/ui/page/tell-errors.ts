import type { Explorer } from "../../app/explorer/explorer.ts";
import { toErrorReport } from "../../app/state/error-report.ts";

/** Browsers tell of this as an error; it only says that a size changed while sizes were handled. */
const HARMLESS = /^ResizeObserver loop/;

/** Says once that something unexpected went wrong, with a report to copy. Returns the stop. */
export function tellErrors({ state, data, actions }: Explorer): () => void {
  let isTold = false;
  const tell = (error: unknown) => {
    if (isTold) return;
    isTold = true;
    actions.notify({
      tone: "problem",
      message:
        "Something went wrong. What you have done is still here; if the page behaves oddly, reload it.",
      actions: ["copy-report"],
      report: toErrorReport(error, navigator.userAgent, state.getState(), data.getState()),
    });
  };
  const onError = ({ error, message }: ErrorEvent) => {
    if (!HARMLESS.test(message)) tell(error);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => tell(reason);
  addEventListener("error", onError);
  addEventListener("unhandledrejection", onRejection);
  return () => {
    removeEventListener("error", onError);
    removeEventListener("unhandledrejection", onRejection);
  };
}
