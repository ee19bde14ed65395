import { ok, type Result, refuse } from "../../core/model/result.ts";
import { isAllowedByPolicy } from "./is-allowed-by-policy.ts";

/** Milliseconds without a byte after which a server counts as silent. */
const SILENCE = 20_000;

/** The address of a graph to fetch; other schemes than http and https are refused by name. */
export function readGraphAddress(text: string): Result<URL> {
  const trimmed = text.trim();
  if (trimmed === "")
    return refuse("address", "", "The address is empty.", "Type one that begins with https://.");
  if (!URL.canParse(trimmed, location.href))
    return refuse("address", "", `“${trimmed}” is not an address.`, "It should begin with https://.");
  const url = new URL(trimmed, location.href);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return refuse(
      "address",
      "",
      `Addresses that begin with ${url.protocol} are not fetched.`,
      "Only http and https are; open a file of this machine with Choose files.",
    );
  return ok(url);
}

export const isOwnSite = (url: URL): boolean => url.origin === location.origin;

/** Size of a file of this very site in bytes; null when it is not told. Other hosts are not asked before the reader is. */
export async function askSize(url: URL): Promise<number | null> {
  if (!isOwnSite(url)) return null;
  try {
    const response = await fetch(url, { method: "HEAD", credentials: "omit" });
    const length = Number(response.headers.get("content-length") ?? "");
    return response.ok && length > 0 ? length : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const toName = (url: URL) => {
  const last = url.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || url.host;
  } catch (error) {
    if (error instanceof URIError) return last;
    throw error;
  }
};

/**
 * Fetches a graph file, without cookies and without saying where from. A silent server is given up after twenty seconds;
 * what went wrong is worded for people. `onBytes` is told how much has come.
 */
export async function fetchGraph(
  url: URL,
  cancel: AbortSignal,
  onBytes: (read: number) => void,
): Promise<Result<File>> {
  if (!isAllowedByPolicy(url))
    return refuse(
      "address",
      "",
      `This page may not fetch from ${url.host}.`,
      "Download the file and open it from your machine; whoever runs the page can allow the host.",
    );
  const patience = new AbortController();
  const wait = () => setTimeout(() => patience.abort(), SILENCE);
  let timer = wait();
  try {
    const signal = AbortSignal.any([cancel, patience.signal]);
    const response = await fetch(url, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
    if (!response.ok)
      return refuse(
        "fetch",
        "",
        `${url.host} answered ${response.status} for ${toName(url)}.`,
        "Check the address.",
      );
    const pieces: BlobPart[] = [];
    let read = 0;
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
      pieces.push(piece.value);
      read += piece.value.length;
      onBytes(read);
      clearTimeout(timer);
      timer = wait();
    }
    return ok(new File(pieces, toName(url)));
  } catch (error) {
    if (cancel.aborted) return refuse("cancelled", "", "Fetching was cancelled.");
    if (patience.signal.aborted)
      return refuse(
        "fetch",
        "",
        `${url.host} did not answer for ${SILENCE / 1000} seconds.`,
        "Try again later.",
      );
    if (error instanceof TypeError)
      return refuse(
        "fetch",
        "",
        `${url.host} could not be reached, or does not let other sites read its files.`,
        "Download the file and open it from your machine.",
      );
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
