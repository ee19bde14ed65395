import { countNoun } from "../../core/base/count-noun.ts";
import { useData } from "../base/explorer-context.ts";
import { commandText } from "./results.ts";

/** What was searched in vain, and what to try instead. */
export function NoResults({
  text,
  unknown,
  isAnswered,
}: {
  readonly text: string;
  readonly unknown: readonly string[];
  readonly isAnswered: boolean;
}) {
  const overview = useData((data) => data.opened?.overview);
  if (commandText(text) !== null)
    return (
      <p className="cx-mute cx-option">No command has these words. Without “&gt;” the graph is searched.</p>
    );
  if (!isAnswered || overview === undefined) return <p className="cx-mute cx-option">Searching …</p>;
  const searched = [
    countNoun(overview.entities, "entity", "entities"),
    countNoun(overview.relations, "relation", "relations"),
    ...(overview.claims > 0 ? [countNoun(overview.claims, "claim", "claims")] : []),
  ];
  const isOneWord = !text.trim().includes(" ");
  const names = unknown.map((word) => `“${word}”`).join(" and ");
  return (
    <div className="cx-no-results">
      <p>
        No hit in {searched.slice(0, -1).join(", ")} and {searched.at(-1)}, nor in your notes.
      </p>
      <p className="cx-mute">
        {isOneWord
          ? "Names, other names and one wrong letter were tried. Try the beginning of a word, or another spelling."
          : unknown.length > 0
            ? `${names} ${unknown.length === 1 ? "occurs" : "occur"} nowhere: try without.`
            : "Each word occurs, but never together: try fewer words."}
      </p>
    </div>
  );
}
