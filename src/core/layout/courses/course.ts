/**
 * How the line between two entities runs: a quadratic curve whose control point stands at `along` (share of the straight
 * line, 0 = first end) and `aside` of it (share of its length, to the left of the way from the first end to the second, y
 * downwards).
 */
export interface Course {
  readonly along: number;
  readonly aside: number;
}

const ASIDE = [0.05, 0.11, 0.18, 0.27] as const;
const ALONG = [0.5, 0.32, 0.68] as const;

/** The courses that a line may take, the straight one first: 25. A picture names them by their index. */
export const COURSES: readonly Course[] = [
  { along: 0.5, aside: 0 },
  ...ASIDE.flatMap((share) =>
    ALONG.flatMap((along) => [
      { along, aside: share },
      { along, aside: -share },
    ]),
  ),
];

export const STRAIGHT = 0;
