import { useId, useState } from "react";

interface Props {
  readonly label: string;
  /** What the field holds; empty = nothing. */
  readonly value: string;
  readonly placeholder: string;
  readonly inputMode?: "numeric";
  /** What is wrong with a text, null when nothing is. */
  readonly check: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
  /** What the engine says is wrong with the value. */
  readonly fault: string | null;
}

/** A field that takes its text over on Enter and on leaving, if it can be used; else it says in one line why not. */
export function DraftField({ label, value, placeholder, inputMode, check, onCommit, fault }: Props) {
  const [text, setText] = useState(value);
  const [shownValue, setShownValue] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  if (shownValue !== value) {
    setShownValue(value);
    setText(value);
    setProblem(null);
  }
  const commit = () => {
    const wanted = text.trim();
    const wrong = wanted === "" ? null : check(wanted);
    setProblem(wrong);
    if (wrong === null && wanted !== value) onCommit(wanted);
  };
  const shown = problem ?? fault;
  return (
    <div className="cx-draft">
      <label>
        {label}
        <input
          className="cx-field"
          value={text}
          placeholder={placeholder}
          inputMode={inputMode}
          autoComplete="off"
          spellCheck="false"
          aria-invalid={shown !== null}
          aria-describedby={shown === null ? undefined : problemId}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(null);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
          }}
        />
      </label>
      {shown === null ? null : (
        <p className="cx-problem" id={problemId} role="alert">
          {shown}
        </p>
      )}
    </div>
  );
}
