import { ICONS } from "../../core/appearance/icons.ts";
import { type KindLook, lookOf } from "../../core/appearance/kind-looks.ts";
import { SLOTS } from "../../core/appearance/slots.ts";
import type { PaletteName } from "../../core/model/ontology.ts";
import { useAppState, useData, useExplorer, useSurroundings } from "../base/explorer-context.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";
import { Glyph } from "../primitives/glyph.tsx";
import { Strokes } from "../primitives/icon.tsx";
import { LineSample } from "../primitives/line-sample.tsx";

/** What icons are called where their own name would not do. */
const ICON_WORDS: Readonly<Record<string, string>> = {
  "building-2": "office block",
  "file-signature": "document",
  lightbulb: "light bulb",
  scale: "scales",
  user: "person",
  users: "people",
};

/** Colours, and for kinds of entities icons, of which one chooses; the picture behind changes at once. */
export default function LookDialog({
  of,
  id,
  label,
  onClose,
}: Pick<KindLook, "of" | "id"> & { readonly label: string; readonly onClose: () => void }) {
  const { actions } = useExplorer();
  const { theme, appearance } = useSurroundings();
  const ontology = useData((data) => data.opened?.overview.ontology);
  const look = useAppState((state) => lookOf(state.shared.looks, of, id));
  const { colour, icon } = look ?? {};
  // What is not chosen is as it is drawn now.
  const kinds = of === "entities" ? ontology?.entityTypes : ontology?.families;
  const at = kinds?.findIndex((kind) => kind.id === id) ?? -1;
  const drawn = of === "entities" ? appearance.entityTypes[at] : appearance.families[at];
  const colourNow = colour ?? SLOTS.find(({ light }) => light === drawn?.light)?.name;
  const iconNow = icon ?? appearance.entityTypes[at]?.icon;
  const choose = (next: {
    readonly colour?: PaletteName | undefined;
    readonly icon?: string | undefined;
  }) => {
    const chosen = { colour, icon, ...next };
    actions.setKindLook({
      of,
      id,
      ...(chosen.colour === undefined ? {} : { colour: chosen.colour }),
      ...(chosen.icon === undefined ? {} : { icon: chosen.icon }),
    });
  };
  return (
    <DialogFrame
      title={of === "entities" ? `Colour and icon of ${label}` : `Colour of ${label}`}
      onClose={onClose}
      foot={
        <>
          <button
            type="button"
            className="cx-button"
            disabled={look === undefined}
            onClick={() => actions.setKindLook({ of, id })}
          >
            As usual
          </button>
          <button type="button" className="cx-button cx-button-main" onClick={onClose}>
            Done
          </button>
        </>
      }
    >
      <p className="cx-look-now">
        {of === "entities" ? <Glyph type={id} size={28} /> : <LineSample family={id} arrow />} {label}
      </p>
      <fieldset className="cx-looks">
        <legend>Colour</legend>
        {SLOTS.map((slot) => (
          <label key={slot.name} title={slot.name}>
            <input
              type="radio"
              name="look-colour"
              aria-label={slot.name}
              checked={colourNow === slot.name}
              onChange={() => choose({ colour: slot.name })}
            />
            <svg width={22} height={22} viewBox="0 0 22 22" aria-hidden="true">
              <circle cx={11} cy={11} r={9} fill={slot[theme]} />
            </svg>
          </label>
        ))}
      </fieldset>
      {of === "relations" ? null : (
        <fieldset className="cx-looks">
          <legend>Icon</legend>
          {[...ICONS.keys()].map((name) => (
            <label key={name} title={ICON_WORDS[name] ?? name}>
              <input
                type="radio"
                name="look-icon"
                aria-label={ICON_WORDS[name] ?? name}
                checked={iconNow === name}
                onChange={() => choose({ icon: name })}
              />
              <Strokes paths={ICONS.get(name) ?? []} size={18} />
            </label>
          ))}
        </fieldset>
      )}
    </DialogFrame>
  );
}
