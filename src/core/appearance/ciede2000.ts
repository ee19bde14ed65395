import type { Triple } from "./colour.ts";

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;
const toDegrees = (radians: number): number => ((radians * 180) / Math.PI + 360) % 360;

/**
 * Perceived difference of two L*a*b* colours: 0 = equal, about 2 = just noticed, symmetric (CIEDE2000; Sharma, Wu and
 * Dalal 2005, with all weights 1).
 */
export function ciede2000(first: Triple, second: Triple): number {
  const [l1, a1, b1] = first;
  const [l2, a2, b2] = second;
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const a1p = a1 * (1 + g);
  const a2p = a2 * (1 + g);
  const c1 = Math.hypot(a1p, b1);
  const c2 = Math.hypot(a2p, b2);
  const h1 = c1 === 0 ? 0 : toDegrees(Math.atan2(b1, a1p));
  const h2 = c2 === 0 ? 0 : toDegrees(Math.atan2(b2, a2p));
  const grey = c1 * c2 === 0;
  const turn = h2 - h1;
  const deltaHue = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const deltaL = l2 - l1;
  const deltaC = c2 - c1;
  const deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin(toRadians(deltaHue) / 2);
  const meanL = (l1 + l2) / 2;
  const meanCp = (c1 + c2) / 2;
  const sum = h1 + h2;
  const meanH = grey ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos(toRadians(meanH - 30)) +
    0.24 * Math.cos(toRadians(2 * meanH)) +
    0.32 * Math.cos(toRadians(3 * meanH + 6)) -
    0.2 * Math.cos(toRadians(4 * meanH - 63));
  const weightL = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const weightC = 1 + 0.045 * meanCp;
  const weightH = 1 + 0.015 * meanCp * t;
  const rotation =
    -Math.sin(toRadians(60 * Math.exp(-(((meanH - 275) / 25) ** 2)))) *
    2 *
    Math.sqrt(meanCp ** 7 / (meanCp ** 7 + 25 ** 7));
  const dl = deltaL / weightL;
  const dc = deltaC / weightC;
  const dh = deltaH / weightH;
  return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}
