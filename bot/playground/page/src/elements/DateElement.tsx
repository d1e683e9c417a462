import type { Datepicker, DateTimepicker, Timepicker } from "@slack/types";
import { useWorkspace } from "../state/workspace";
import { fromWallClock, instant, wallClock } from "../text/time";
import { type ElementProps, marksOf, useHeld } from "./field";

const INPUT = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" };

/** A date, a time of day, or both; both together are told to the bot as seconds since 1970. */
export function DateElement(props: ElementProps<Datepicker | Timepicker | DateTimepicker>) {
  const { type } = props.element;
  const { me } = useWorkspace();
  const { held, change } = useHeld(props);

  const shown = () => {
    if (held === null) return "";
    if (type !== "datetimepicker") return String(held);
    const { date, time } = wallClock(instant(held as number), me.tz);
    return `${date}T${time}`;
  };
  const read = (typed: string) => {
    if (!typed) return null;
    if (type !== "datetimepicker") return typed;
    const [date = "", time = ""] = typed.split("T");
    return fromWallClock({ date, time }, me.tz).getTime() / 1000;
  };

  return (
    <input
      className="input input-date"
      type={INPUT[type]}
      value={shown()}
      onChange={event => change(read(event.target.value))}
      {...marksOf(props)}
    />
  );
}
