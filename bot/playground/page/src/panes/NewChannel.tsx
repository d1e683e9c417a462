import { useState } from "react";
import { Dialog } from "../parts/Dialog";
import { Icon } from "../parts/Icon";
import { useWorkspace } from "../state/workspace";

/** A way to begin a channel. */
export function NewChannel() {
  const { act } = useWorkspace();
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState("");
  const [closed, setClosed] = useState(false);
  const create = async () => {
    const { ok } = await act({ act: "create", name: name.trim(), private: closed });
    if (!ok) return;
    setAsking(false);
    setName("");
    setClosed(false);
  };
  return (
    <>
      <button type="button" className="entry" onClick={() => setAsking(true)}>
        <Icon name="plus" /> <span className="entry-name">Add a channel</span>
      </button>
      {asking && (
        <Dialog
          title="Add a channel"
          className="dialog-small"
          onClose={() => setAsking(false)}
          footer={
            <button
              type="button"
              className="button button-primary"
              disabled={!name.trim()}
              onClick={() => void create()}
            >
              Add
            </button>
          }
        >
          <label className="field">
            Name
            <input className="input" value={name} onChange={event => setName(event.target.value)} />
          </label>
          <div className="choices">
            <label>
              <input
                type="checkbox"
                checked={closed}
                onChange={event => setClosed(event.target.checked)}
              />
              Private: seen by those alone who are in it
            </label>
          </div>
        </Dialog>
      )}
    </>
  );
}
