import { useMemo, useState } from "react";
import { visibleQuestions } from "../../app/selectors/onboarding.ts";
import { countOf, countWords } from "../../app/selectors/selectors.ts";
import { summariseScene } from "../../app/selectors/summary.ts";
import type { OpenGraph } from "../../app/state/data.ts";
import { formatCount } from "../../core/base/format-count.ts";
import type { Overview } from "../../core/engine/overview.ts";
import { CERTAINTY_WORDS } from "../../core/model/certainty.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { OnboardingCard } from "../onboarding/onboarding-card.tsx";
import { HowItWasRead } from "../open/how-it-was-read.tsx";
import { LastView } from "../persistence/last-view.tsx";
import { LineSample } from "../primitives/line-sample.tsx";
import { AtAGlance } from "./at-a-glance.tsx";
import { DataHealth } from "./data-health.tsx";
import { DocumentRow } from "./document-row.tsx";

/** More sources than this are listed on demand. */
const MOST_SOURCES = 50;

function Sources({ documents }: Pick<Overview, "documents">) {
  const noun = useSourceNoun();
  const [isWhole, setWhole] = useState(false);
  if (documents.length === 0) return null;
  const listed = isWhole ? documents : documents.slice(0, MOST_SOURCES);
  return (
    <>
      <h3>{noun === "article" ? "Articles" : "Sources"}</h3>
      {documents.some(({ sha256 }) => sha256 !== null) ? (
        <p className="cx-mute cx-small-print">
          Their texts are not part of the graph. Attached or dropped on the page, a text is recognised by its
          hash, stays in memory unless you have texts stored on this device, and every passage shows in place.
        </p>
      ) : null}
      <ol className="cx-documents">
        {listed.map((document, index) => (
          <DocumentRow key={document.id} document={document} number={index + 1} />
        ))}
      </ol>
      {listed.length === documents.length ? null : (
        <button type="button" className="cx-button" onClick={() => setWhole(true)}>
          Show all {formatCount(documents.length)}
        </button>
      )}
    </>
  );
}

function HowToRead({ opened }: { readonly opened: OpenGraph }) {
  const noun = useSourceNoun();
  const { certainty } = useMemo(() => summariseScene(opened, null), [opened]);
  const { isUnsourced } = opened.overview;
  return (
    <details className="cx-section">
      <summary>How to read the picture</summary>
      <ul className="cx-reading">
        <li>Colour, shape and icon say what kind of thing it is; size, how many others it is tied to.</li>
        <li>The colour of a line says what the tie is about; its width, how many {noun}s state it.</li>
        {certainty.map(({ certainty: each }) => (
          <li key={each}>
            <LineSample certainty={each} /> <strong>{CERTAINTY_WORDS[each].label}</strong>:{" "}
            {isUnsourced ? "The file gives no source for any relation." : CERTAINTY_WORDS[each].meaning}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the data set says of itself. */
function AboutTheData({ about }: Pick<Overview, "about">) {
  if (about.length === 0) return null;
  return (
    <details className="cx-section">
      <summary>About the data</summary>
      <dl className="cx-about">
        {about.map(({ label, text }) => (
          <div key={label}>
            <dt dir="auto">{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What is open and where to start: questions, figures, sources, what the data says of itself and how sound it is. */
export function OverviewView() {
  const { actions } = useExplorer();
  const opened = useData((data) => data.opened);
  const counts = useData(countWords);
  const view = useData((data) => data.view);
  if (opened === null) return null;
  const { title, documents, claims, about } = opened.overview;
  const shownClaims = view?.claimCount ?? claims;
  const questions = visibleQuestions({ opened, view });
  return (
    <div className="cx-detail">
      <h2 className="cx-overview-title">{title === "" ? "This graph" : title}</h2>
      <p className="cx-mute">
        {counts}
        {claims > 0 ? ` · ${countOf(shownClaims, claims, "claim", "claims")}` : ""}
      </p>
      <LastView />
      {questions.length === 0 ? null : (
        <>
          <h3>Start with a question</h3>
          <ul className="cx-questions">
            {questions.map((question) => (
              <li key={question.text}>
                <button type="button" className="cx-question" onClick={() => actions.askQuestion(question)}>
                  {question.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <OnboardingCard />
      <AtAGlance opened={opened} />
      <HowToRead opened={opened} />
      <Sources key={`sources ${opened.serial}`} documents={documents} />
      <AboutTheData about={about} />
      <DataHealth key={opened.serial} />
      <HowItWasRead />
    </div>
  );
}
