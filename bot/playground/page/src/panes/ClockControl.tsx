import { useState } from "react";
import { Dialog } from "../parts/Dialog";
import { Icon } from "../parts/Icon";
import { Menu } from "../parts/Menu";
import { useWorkspace } from "../state/workspace";
import { clockFace, fromWallClock, laterTimes, wallClock } from "../text/time";

/** The playground's clock, and ways to move it on. */
export function ClockControl() {
  const { now, me, act } = useWorkspace();
  const [choosing, setChoosing] = useState(false);
  const face = clockFace(now, me.tz);
  const to = (at: Date) => void act({ act: "clock", to: at.toISOString() });
  return (
    <>
      <Menu
        label={`The clock shows ${face}. Move it on`}
        className="top-button"
        side="left"
        face={
          <>
            <Icon name="clock" /> <time dateTime={now.toISOString()}>{face}</time>
          </>
        }
        items={[
          ...laterTimes(now, me.tz).map(({ label, at }) => ({
            label,
            detail: clockFace(at, me.tz),
            run: () => to(at),
          })),
          { label: "Another day…", run: () => setChoosing(true) },
        ]}
      />
      {choosing && (
        <ClockDialog
          onClose={() => setChoosing(false)}
          onChosen={at => {
            setChoosing(false);
            to(at);
          }}
        />
      )}
    </>
  );
}

function ClockDialog({ onClose, onChosen }: { onClose: () => void; onChosen: (at: Date) => void }) {
  const { now, me } = useWorkspace();
  const shown = wallClock(now, me.tz);
  const [typed, type] = useState(`${shown.date}T${shown.time}`);
  const choose = () => {
    const [date = "", time = ""] = typed.split("T");
    if (date && time) onChosen(fromWallClock({ date, time }, me.tz));
  };
  return (
    <Dialog
      title="Move the clock on"
      className="dialog-small"
      onClose={onClose}
      footer={
        <button type="button" className="button button-primary" onClick={choose}>
          Move
        </button>
      }
    >
      <label className="field">
        Day and time, in {me.tz}
        <input
          className="input"
          type="datetime-local"
          min={`${shown.date}T${shown.time}`}
          value={typed}
          onChange={event => type(event.target.value)}
        />
      </label>
    </Dialog>
  );
}
