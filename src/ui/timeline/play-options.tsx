import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { periodOf } from "../../core/lens/period-of.ts";
import type { Interval } from "../../core/model/dates.ts";
import { useAppState, useExplorer } from "../base/explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";
import { unitWords } from "./time-words.ts";

const SPEEDS = [
  { pause: 1600, label: "Slow" },
  { pause: 700, label: "Normal" },
  { pause: 250, label: "Fast" },
] as const;

const STEPS = [1, 3, 12, 60, 120] as const;
const DAYS_A_MONTH = 30.4;

const stepWords = (months: number) =>
  months === 1
    ? "1 month"
    : months === 12
      ? "1 year"
      : months < 12
        ? `${months} months`
        : `${months / 12} years`;

/** The library's button takes no title; without one a picture alone would not say its word when pointed at. */
const sayWord = (button: HTMLButtonElement | null) => button?.setAttribute("title", "Speed and step");

/** How play goes through time: speed, step, and whether what has begun stays. */
export function PlayOptions({ span, months }: { readonly span: Interval; readonly months: number }) {
  const { actions } = useExplorer();
  const play = useAppState((state) => state.timeline.play);
  const mode = useAppState((state) => periodOf(state.shared.lens)?.mode ?? null);
  const steps = STEPS.filter((each) => each * DAYS_A_MONTH < (span.to - span.from) / 2);
  const isCumulative = mode === null ? play.isCumulative : mode === "up-to";
  return (
    <DialogTrigger>
      <Button ref={sayWord} className="cx-button cx-icon-button" aria-label="Speed and step">
        <Icon name="more" />
      </Button>
      <Popover className="cx-popover cx-play-options" placement="top end">
        <Dialog aria-label="Speed and step" className="cx-play-fields">
          <label>
            <span>Speed</span>
            <select
              className="cx-field"
              value={play.pause}
              onChange={({ target }) => actions.setPlay({ pause: Number(target.value) })}
            >
              {SPEEDS.map(({ pause, label }) => (
                <option key={pause} value={pause}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>Step</span>
            <select
              className="cx-field"
              value={play.months ?? ""}
              onChange={({ target }) =>
                actions.setPlay({ months: target.value === "" ? null : Number(target.value) })
              }
            >
              <option value="">One bar ({unitWords(months)})</option>
              {steps.map((each) => (
                <option key={each} value={each}>
                  {stepWords(each)}
                </option>
              ))}
            </select>
          </label>
          <label className="cx-check">
            <input
              type="checkbox"
              checked={isCumulative}
              onChange={({ target }) => {
                actions.setPlay({ isCumulative: target.checked });
                if (mode !== null) actions.setTimeMode(target.checked ? "up-to" : "during");
              }}
            />
            What has begun stays
          </label>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
