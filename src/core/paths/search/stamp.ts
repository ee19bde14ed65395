/** The least number that no label holds: labels are stamped, so that a new search need not clear the old one's. */
export interface Stamp {
  next: number;
}

/**
 * Where the labels of a new search begin: its depth `d` is stored as that number + `d`, and less is none of its labels. Whoever labels
 * moves `next` past the deepest label.
 */
export function takeStamp(stamp: Stamp, labels: readonly Int32Array[]): number {
  const room = 2 * ((labels[0]?.length ?? 0) + 2);
  if (stamp.next > 0x7fff_ffff - room) {
    for (const each of labels) each.fill(0);
    stamp.next = 1;
  }
  return stamp.next;
}
