/**
 * React Aria carries its own few words in some thirty languages; the page speaks one.
 * @returns {import("vite").Plugin}
 */
export function englishOnly() {
  const OTHER = /[\\/]react-(?:aria|stately)[\\/].*[\\/]intl[\\/].*[\\/](?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return {
    name: "corridor:english-only",
    apply: "build",
    enforce: "pre",
    load: { filter: { id: OTHER }, handler: () => "export default {};" },
  };
}
