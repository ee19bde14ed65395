import { endWords } from "../../app/selectors/ends.ts";
import type { ConnectingTree } from "../../core/paths/query.ts";
import { useData } from "../base/explorer-context.ts";
import { Sentence } from "./sentence.tsx";
import { StepList } from "./step-list.tsx";

/** How more than two ends hang together: the cheapest network that joins them, step by step, and what it cannot join. */
export function TreeView({ tree }: { readonly tree: ConnectingTree }) {
  const opened = useData((data) => data.opened);
  return (
    <section className="cx-tree">
      <h3>{tree.gaps.length === 0 ? "What joins all of them" : "What joins some of them"}</h3>
      {tree.gaps.length === 0 ? null : (
        <>
          <p>Under these conditions nothing joins:</p>
          <ul className="cx-gaps">
            {tree.gaps.map((group) => (
              <li key={group.join(" ")}>
                <bdi>{endWords(opened, group)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {tree.weakest === null ? null : (
        <>
          <Sentence parts={tree.parts} />
          <p className="cx-mute">
            Weakest is step {tree.weakest.step + 1}: {tree.weakest.reason}
          </p>
          <details className="cx-steps-fold">
            <summary>Steps</summary>
            <StepList steps={tree.steps} />
          </details>
        </>
      )}
      {tree.remarks.map((remark) => (
        <p key={remark} className="cx-mute">
          {remark}
        </p>
      ))}
    </section>
  );
}
