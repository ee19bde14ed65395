import { stepLayOut } from "../lay-out.ts";
import type { Layout } from "../layout.ts";

export const force: Layout = {
  id: "force",
  label: "Network",
  meaning: "What is tied stands near.",
  hasFocus: false,
  *place({ graph, ...options }) {
    return { ...(yield* stepLayOut(graph, options)), guides: [] };
  },
};
