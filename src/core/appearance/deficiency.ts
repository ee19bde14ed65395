import { ciede2000 } from "./ciede2000.ts";
import { type Triple, toLab, toLinear } from "./colour.ts";

type Matrix = readonly [Triple, Triple, Triple];

/**
 * Full colour-vision deficiencies as matrices over linear light: red-blind, green-blind, blue-blind (Machado, Oliveira
 * and Fernandes 2009, severity 1.0).
 */
const DEFICIENCIES: readonly Matrix[] = [
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];

const clip = (value: number): number => Math.min(1, Math.max(0, value));

function see(linear: Triple, matrix: Matrix): Triple {
  const row = (weights: Triple): number =>
    clip(weights[0] * linear[0] + weights[1] * linear[1] + weights[2] * linear[2]);
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** The same sRGB colour as four pairs of eyes see it, in L*a*b*: full colour vision, then each deficiency. */
export function toPerceived(rgb: Triple): readonly Triple[] {
  const linear = toLinear(rgb);
  return [toLab(linear), ...DEFICIENCIES.map((matrix) => toLab(see(linear, matrix)))];
}

/** Least CIEDE2000 difference of two colours over those eyes: how far apart they are for whoever sees them worst. */
export function worstDifference(a: readonly Triple[], b: readonly Triple[]): number {
  let worst = Number.POSITIVE_INFINITY;
  a.forEach((colour, eye) => {
    const other = b[eye];
    if (other !== undefined) worst = Math.min(worst, ciede2000(colour, other));
  });
  return worst;
}
