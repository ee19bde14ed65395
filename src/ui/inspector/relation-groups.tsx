import { useState } from "react";
import { nameSources } from "../../app/base/words.ts";
import type { RelationLine } from "../../core/evidence/details.ts";
import { CERTAINTY_WORDS } from "../../core/model/certainty.ts";
import { useData, useExplorer } from "../base/explorer-context.ts";
import { useSourceNoun } from "../base/use-source-noun.ts";
import { Glyph } from "../primitives/glyph.tsx";
import { LineSample } from "../primitives/line-sample.tsx";
import { toMenuHandlers } from "../primitives/menu-keys.ts";
import { NoteMark } from "../primitives/note-mark.tsx";
import { RelationLink } from "../primitives/relation-link.tsx";

interface Group {
  readonly key: string;
  readonly family: string;
  readonly verb: string;
  readonly lines: readonly RelationLine[];
}

/** Neighbouring lines with the same verb under one heading; the order of the lines is kept. */
function toGroups(lines: readonly RelationLine[], familyOf: (type: string) => string): readonly Group[] {
  const groups: { key: string; family: string; verb: string; lines: RelationLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const key = `${line.type} ${line.along}`;
    if (last?.key === key) last.lines.push(line);
    else groups.push({ key, family: familyOf(line.type), verb: line.label, lines: [line] });
  }
  return groups;
}

function Line({ line, isAlone }: { readonly line: RelationLine; readonly isAlone: boolean }) {
  const { actions } = useExplorer();
  const noun = useSourceNoun();
  const facts = [
    line.role,
    // A dated role says when by itself.
    line.when !== null && line.role?.includes(line.when) === true ? null : (line.when ?? "undated"),
    nameSources(noun, line.documents),
    line.visible ? null : "hidden",
  ].filter((fact) => fact !== null);
  return (
    <li className="cx-relation-row" data-hidden={!line.visible}>
      <Glyph type={line.other.type} size={16} />
      <RelationLink id={line.id} className="cx-relation-name">
        <span className={isAlone || line.verb !== line.label ? "cx-verb" : "cx-hidden"}>{line.verb} </span>
        <bdi>{line.other.name}</bdi>
        {line.after === "" ? null : <span className="cx-verb"> {line.after}</span>}
        <NoteMark subject={{ on: "relation", id: line.id }} />{" "}
        <span className="cx-mute">
          {facts.join(" · ")} · <LineSample certainty={line.certainty} />
          &nbsp;{CERTAINTY_WORDS[line.certainty].label}
        </span>
      </RelationLink>
      <button
        type="button"
        className="cx-small"
        aria-label={`Go to ${line.other.name}`}
        onClick={() => {
          if (!actions.pickEndpoint(line.other.id)) actions.selectEntity(line.other.id);
        }}
        data-menu
        {...toMenuHandlers(actions, line.other.id)}
      >
        go
      </button>
    </li>
  );
}

/** One verb with its lines; a single line carries the verb itself. */
function Verb({ group }: { readonly group: Group }) {
  const isAlone = group.lines.length === 1;
  return (
    <>
      {isAlone ? null : (
        <h5>
          {group.verb} <span className="cx-mute">{group.lines.length}</span>
        </h5>
      )}
      <ul data-nested={!isAlone}>
        {group.lines.map((line) => (
          <Line key={line.id} line={line} isAlone={isAlone} />
        ))}
      </ul>
    </>
  );
}

/** The best connected entities of large graphs have thousands of relations. */
const PAGE = 200;

/** An entity's relations by what they are about and how they are worded; each opens its evidence. */
export function RelationGroups({ lines }: { readonly lines: readonly RelationLine[] }) {
  const ontology = useData((data) => data.opened?.overview.ontology);
  const familyOf = (type: string) => ontology?.relationTypes.find(({ id }) => id === type)?.family ?? "";
  const labelOf = (family: string) => ontology?.families.find(({ id }) => id === family)?.label ?? "";
  const [limit, setLimit] = useState(PAGE);
  const groups = toGroups(lines.slice(0, limit), familyOf);
  const families = [...new Set(groups.map(({ family }) => family))];
  const list = families.map((family) => (
    <div key={family} className="cx-group">
      <h4 className="cx-family">
        <LineSample family={family} /> {labelOf(family)}
      </h4>
      {groups
        .filter((group) => group.family === family)
        .map((group) => (
          <Verb key={group.key} group={group} />
        ))}
    </div>
  ));
  return (
    <>
      {list}
      {lines.length > limit ? (
        <button type="button" className="cx-button" onClick={() => setLimit(limit + PAGE)}>
          Show more ({lines.length - limit} left)
        </button>
      ) : null}
    </>
  );
}
