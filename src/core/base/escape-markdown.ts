const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);

/**
 * A text as it stands, in one line of Markdown: nothing in it makes HTML, a link, a table, a footnote, emphasis or a list, in
 * CommonMark and its usual extensions.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()#+!|~^-]/g, "\\$&")
    .replace(/[&<>]/g, (mark) => ENTITIES.get(mark) ?? mark);

/** An address as a link that shows itself; text where it is no web address. */
export const toMarkdownLink = (url: string): string =>
  /^https?:\/\/\S/i.test(url) ? `<${url.replace(/[<>\s\\`]/g, encodeURIComponent)}>` : escapeMarkdown(url);
