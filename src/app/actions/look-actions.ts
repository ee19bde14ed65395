import { type KindLook, withLook } from "../../core/appearance/kind-looks.ts";
import type { ActionContext } from "./action-context.ts";

/** How things are drawn and worded, whatever is shown of them. */
export interface LookActions {
  /** Gives a kind another colour or icon; without both it is drawn as usual. */
  readonly setKindLook: (look: KindLook) => void;
  /** Draws, or no longer draws, goods and places with those whom a claim names them with. */
  readonly setTies: (ties: boolean) => void;
  /** Words paths as the sources tell them, or as relations. */
  readonly setTelling: (asTold: boolean) => void;
}

export const createLookActions = ({ change }: ActionContext): LookActions => ({
  setKindLook: (look) => change((shared) => ({ ...shared, looks: withLook(shared.looks, look) })),
  setTies: (ties) => change((shared) => (shared.ties === ties ? shared : { ...shared, ties })),
  setTelling: (asTold) => change((shared) => (shared.asTold === asTold ? shared : { ...shared, asTold })),
});
