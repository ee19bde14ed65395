/** Says on the outline that the page around the graph did not come. */
export function tellFailure(root: Element, error: unknown): void {
  const place = document.createElement("div");
  place.className = "cx-notice-place";
  place.setAttribute("role", "alert");
  const notice = document.createElement("div");
  notice.className = "cx-notice";
  notice.dataset["tone"] = "problem";
  const message = document.createElement("p");
  const reason = error instanceof Error ? error.message : String(error);
  message.textContent = `The page could not be loaded whole: ${reason} Check the connection and reload the page.`;
  notice.append(message);
  place.append(notice);
  root.append(place);
}
