import { lazy } from "react";
import { useAppState } from "../base/explorer-context.ts";
import { Loaded } from "../primitives/loaded.tsx";

const EntityMenu = lazy(() => import("./entity-menu.tsx"));

/** The menu that is open, if one is. */
export function MenuPlace() {
  const menu = useAppState((state) => state.menu);
  if (menu === null) return null;
  return (
    <Loaded>
      <EntityMenu key={`${menu.id} ${menu.x} ${menu.y}`} place={menu} />
    </Loaded>
  );
}
