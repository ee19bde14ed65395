/** What `?data=ADDRESS` in the page's address asks for; null when it asks for nothing. */
export const readDataLink = (): string | null => new URLSearchParams(location.search).get("data");
