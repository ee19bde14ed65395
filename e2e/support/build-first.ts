import { ensurePage } from "../../scripts/build.mjs";

/** The browser tests look at the page as it is shipped, never at an older one. */
export default ensurePage;
