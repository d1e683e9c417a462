import { useNotes } from "../state/server";
import { useWorkspace } from "../state/workspace";
import { NoteText } from "./NoteText";
import { ReadingView } from "./ReadingView";

/** Each note beside what was read from it. */
export function NotesPane() {
  const { snapshot, place, go } = useWorkspace();
  const lastChange = snapshot.notices.findLast(notice => notice.kind === "notes")?.id ?? 0;
  const notes = useNotes(`${snapshot.version} ${lastChange}`);
  // Who names no note is shown what reading makes of one.
  const first = notes?.find(each => each.recap && each.read.event.name) ?? notes?.[0];
  const chosen = notes?.find(each => each.note === place.note) ?? first;
  return (
    <div className="pane">
      <header className="pane-head">
        <h1>Notes</h1>
        <span className="faint">{notes ? `${notes.length} read` : ""}</span>
        {notes && chosen && (
          <label className="note-choice">
            <span className="unseen">Note</span>
            <select
              className="input"
              value={chosen.note}
              onChange={event => go({ note: event.target.value })}
            >
              {notes.map(({ note }) => (
                <option key={note}>{note}</option>
              ))}
            </select>
          </label>
        )}
      </header>
      {!notes && <p className="waiting">Reading the notes…</p>}
      {notes && !chosen && <p className="waiting">There is no note in the knowledge folder yet.</p>}
      {chosen && (
        <div className="notes" key={chosen.note}>
          <NoteText text={chosen.text} problems={chosen.read.problems} />
          <ReadingView read={chosen.read} recap={chosen.recap} />
        </div>
      )}
    </div>
  );
}
