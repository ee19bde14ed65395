import { useAppState, useExplorer } from "../base/explorer-context.ts";

const CHOICES = [
  {
    isTold: true,
    label: "As the sources tell it",
    explains: "Our paraphrase of each step's best source, not a quotation.",
  },
  { isTold: false, label: "As relations", explains: "Each step as the graph holds it." },
] as const;

/** How cards are worded: by what the sources say, or by the relations of the graph. */
export function TellingChoice() {
  const { actions } = useExplorer();
  const isTold = useAppState((state) => state.shared.asTold);
  return (
    <fieldset className="cx-ranking">
      <legend className="cx-hidden">Wording</legend>
      <div className="cx-segments">
        {CHOICES.map((choice) => (
          <label key={choice.label}>
            <input
              type="radio"
              name="path-wording"
              checked={choice.isTold === isTold}
              onChange={() => actions.setTelling(choice.isTold)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <p className="cx-mute">{CHOICES.find((choice) => choice.isTold === isTold)?.explains}</p>
    </fieldset>
  );
}
