import { CHROME } from "../../appearance/chrome.ts";
import { pointAt } from "../../drawing/curve.ts";
import { measureText } from "../../drawing/measure-text.ts";
import { hasPhrases, toLineWords } from "../../evidence/phrase-claim.ts";
import { relationAt, relationTypeOf } from "../../graph/graph.ts";
import { type Box, drawText, n } from "./markup.ts";
import { curveOnPaper, type PicturePlan, type PicturePositions } from "./plan.ts";

const SIZE = 11;
/** Pixels from the line to the middle of its text. */
const ASIDE = 9;
/** A line needs this much more than its text. */
const SPARE = 40;

export interface Verb extends Box {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Degrees; the text is never upside down. */
  readonly angle: number;
}

function toVerb(plan: PicturePlan, places: PicturePositions, relation: number): readonly Verb[] {
  const { graph } = plan;
  const usual = relationAt(graph, relation).label ?? relationTypeOf(graph, relation).label;
  const curve = curveOnPaper(plan, places, relation);
  const length = Math.hypot(curve.x1 - curve.x0, curve.y1 - curve.y0);
  const text = [...(hasPhrases(graph, relation) ? [toLineWords(plan.context(), relation)] : []), usual].find(
    (words) => curve.loop !== 0 || length >= measureText(words, SIZE) + SPARE,
  );
  if (text === undefined) return [];
  const width = measureText(text, SIZE);
  const { x, y } = pointAt(curve, 0.5);
  const [before, after] = [pointAt(curve, 0.49), pointAt(curve, 0.51)];
  let turn = Math.atan2(after.y - before.y, after.x - before.x);
  if (turn > Math.PI / 2) turn -= Math.PI;
  if (turn < -Math.PI / 2) turn += Math.PI;
  const [middleX, middleY] = [x + ASIDE * Math.sin(turn), y - ASIDE * Math.cos(turn)];
  const halfX = (Math.abs(Math.cos(turn)) * width + Math.abs(Math.sin(turn)) * SIZE) / 2;
  const halfY = (Math.abs(Math.sin(turn)) * width + Math.abs(Math.cos(turn)) * SIZE) / 2;
  return [
    {
      text,
      x,
      y,
      angle: (turn * 180) / Math.PI,
      left: middleX - halfX,
      right: middleX + halfX,
      top: middleY - halfY,
      bottom: middleY + halfY,
    },
  ];
}

/** What the relations that stand out say, along their lines where these are long enough. */
export function listVerbs(plan: PicturePlan, places: PicturePositions): readonly Verb[] {
  const { highlight, relations, offsets } = plan;
  if (highlight === undefined) return [];
  const verbs: Verb[] = [];
  for (let r = 0; r < relations.length; r++)
    if (relations[r] === 1 && highlight.relations[r] === 1 && offsets.drawn[r] !== 0)
      verbs.push(...toVerb(plan, places, r));
  return verbs;
}

export function* drawVerbs({ theme }: PicturePlan, verbs: readonly Verb[]): Iterable<string> {
  if (verbs.length === 0) return;
  yield '<g id="verbs">';
  for (const { text, x, y, angle } of verbs)
    yield drawText([text], 0, [-ASIDE], {
      size: SIZE,
      colour: CHROME.ink[theme],
      anchor: "middle",
      halo: CHROME.canvas[theme],
      transform: `translate(${n(x)} ${n(y)}) rotate(${n(angle)})`,
    });
  yield "</g>";
}
