import { useEffect, useMemo, useState } from "react";
import { findDocument, textOf } from "../../app/selectors/documents.ts";
import type { Evidence } from "../../core/model/dataset.ts";
import { type EndOffer, listEndOffers } from "../../core/suggest/text-names.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";

const MOST = 9;

/** The words of passages, as far as their texts are attached. */
function usePassageWords(passages: readonly Evidence[]): string {
  const opened = useData((data) => data.opened);
  const texts = useData((data) => data.texts);
  return useMemo(
    () =>
      passages
        .map(({ document, start, end }) =>
          (textOf({ texts }, findDocument({ opened }, document)?.document) ?? "").slice(start, end),
        )
        .join("\n"),
    [passages, opened, texts],
  );
}

/** The passages that a claim is read from, and what they name: a digit or a click makes it the next end. */
export function PassageRows({
  passages,
  nameOf,
  onTake,
}: {
  readonly passages: readonly Evidence[];
  readonly nameOf: (id: Extract<EndOffer, { readonly kind: "known" }>["id"]) => string;
  readonly onTake: (offer: EndOffer) => void;
}) {
  const { engine, actions } = useExplorer();
  const words = usePassageWords(passages);
  const [offers, setOffers] = useState<readonly EndOffer[]>([]);
  useEffect(() => {
    let isWanted = true;
    engine
      .names(words)
      .then((names) => {
        if (isWanted) setOffers(listEndOffers(words, names, MOST));
      })
      .catch((error: unknown) => actions.report(String(error)));
    return () => {
      isWanted = false;
    };
  }, [engine, actions, words]);
  return (
    <>
      <blockquote className="cx-passage" dir="auto">
        {words}
      </blockquote>
      {offers.length === 0 ? null : (
        <fieldset className="cx-tools cx-offers" aria-label="Named in the passage">
          {[...offers.entries()].map(([at, offer]) => (
            <button
              key={at}
              type="button"
              className="cx-button"
              data-offer={at + 1}
              onClick={() => onTake(offer)}
            >
              {at + 1} <bdi>{offer.kind === "known" ? nameOf(offer.id) : `${offer.name} (new)`}</bdi>
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
