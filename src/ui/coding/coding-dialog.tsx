import { useAppState, useData } from "../base/explorer-context.ts";
import { ClaimForm } from "./claim-form.tsx";
import { EntityEditForm } from "./entity-edit-form.tsx";
import { EntityForm } from "./entity-form.tsx";
import { TextForm } from "./text-form.tsx";

/** Where something of the graph is written. */
export default function CodingDialog() {
  const coding = useAppState((state) => state.coding);
  const entity = useData((data) => data.entity);
  const relation = useData((data) => data.relation);
  switch (coding?.kind) {
    case "entity":
      return <EntityForm />;
    case "entity-edit":
      return entity?.id === coding.id ? <EntityEditForm entity={entity} /> : null;
    case "claim":
      return (
        <ClaimForm
          subject={coding.subject}
          object={coding.object}
          claim={null}
          {...(coding.passages === undefined ? {} : { passages: coding.passages })}
        />
      );
    case "text":
      return <TextForm sha256={coding.sha256} name={coding.name} />;
    case "claim-edit": {
      const claim = relation?.claims.find(({ id }) => id === coding.id)?.record;
      return claim === undefined ? null : (
        <ClaimForm subject={claim.subject} object={claim.object} claim={claim} />
      );
    }
    case undefined:
      return null;
  }
}
