import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { lazyPart, loadPartsAgain } from "../primitives/lazy-part.ts";
import { Loaded } from "../primitives/loaded.tsx";

const EntityMenu = lazyPart(() => import("./entity-menu.tsx"));

/** The menu that is open, if one is. */
export function MenuPlace() {
  const { actions } = useExplorer();
  const menu = useAppState((state) => state.menu);
  if (menu === null) return null;
  return (
    <Loaded
      what="The menu"
      failed={() => null}
      onFail={(message) => {
        loadPartsAgain();
        actions.closeMenu();
        actions.report(message);
      }}
    >
      <EntityMenu key={`${menu.id} ${menu.x} ${menu.y}`} place={menu} />
    </Loaded>
  );
}
