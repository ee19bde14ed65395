import { COMMANDS, toKeyWords } from "../../app/commands/commands.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { DialogFrame } from "../primitives/dialog-frame.tsx";

const GROUPS = [
  { scope: "page", title: "Anywhere" },
  { scope: "canvas", title: "While the graph has focus" },
  { scope: "moving", title: "While an entity is being moved" },
] as const;

/** What a pointer does on the drawing; every one of these has a key or a button, too. */
const DRAGS = [
  { does: "Move an entity and pin it there", how: ["drag"] },
  { does: "Ask for the paths to another entity", how: ["Alt", "drag to it"] },
  { does: "Select by drawing a line around", how: ["Shift", "drag beside"] },
  { does: "Add to the selection", how: ["Ctrl", "click"] },
] as const;

/** Every key and what it does, and what drags do. */
export default function KeyList() {
  const { actions } = useExplorer();
  const singleKeys = useAppState((state) => state.singleKeys);
  return (
    <DialogFrame title="Keys" onClose={actions.closeDialog}>
      <label className="cx-check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => actions.setSingleKeys(event.target.checked)}
        />
        Single characters are commands anywhere on the page
      </label>
      {GROUPS.map(({ scope, title }) => (
        <section key={scope}>
          <h3>{title}</h3>
          <dl className="cx-keys">
            {COMMANDS.filter((command) => command.scope === scope && command.keys.length > 0).map(
              (command) => (
                <div key={command.id}>
                  <dt>{command.label}</dt>
                  <dd>
                    {command.keys.map((key) => (
                      <kbd key={key}>{toKeyWords(key)}</kbd>
                    ))}
                  </dd>
                </div>
              ),
            )}
          </dl>
        </section>
      ))}
      <section>
        <h3>With the pointer</h3>
        <dl className="cx-keys">
          {DRAGS.map(({ does, how }) => (
            <div key={does}>
              <dt>{does}</dt>
              <dd>
                {how.map((part) => (
                  <kbd key={part}>{part}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </DialogFrame>
  );
}
