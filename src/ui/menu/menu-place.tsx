import { lazy, Suspense } from "react";
import { useAppState } from "../explorer-context.ts";

const EntityMenu = lazy(() => import("./entity-menu.tsx"));

/** The menu that is open, if one is. */
export function MenuPlace() {
  const menu = useAppState((state) => state.menu);
  if (menu === null) return null;
  return (
    <Suspense>
      <EntityMenu key={`${menu.id} ${menu.x} ${menu.y}`} place={menu} />
    </Suspense>
  );
}
