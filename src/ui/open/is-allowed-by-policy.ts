/** What the policy of this page lets it connect to; null where it states none. */
const readConnectSources = (): readonly string[] | null => {
  const policy = document.querySelector<HTMLMetaElement>(
    "meta[http-equiv='Content-Security-Policy']",
  )?.content;
  return /connect-src ([^;]*)/.exec(policy ?? "")?.[1]?.split(/\s+/) ?? null;
};

/** Whether the policy of this page lets it ask that address at all; see the decision on addresses in docs/decisions. */
export function isAllowedByPolicy(url: URL): boolean {
  if (url.origin === location.origin) return true;
  const sources = readConnectSources();
  const origin = `${url.protocol}//${url.host}`;
  return sources === null || sources.some((each) => each === "*" || each === url.protocol || each === origin);
}
