import type { Message } from "../protocol";
import { userName, useWorkspace } from "../state/workspace";
import { emoji } from "../text/emoji";

/** The reactions of a message; pressing one adds to it or takes one's own back. */
export function Reactions({ channel, message }: { channel: string; message: Message }) {
  const { snapshot, me, act } = useWorkspace();
  if (message.reactions.length === 0) return null;
  return (
    <div className="reactions">
      {message.reactions.map(({ name, users }) => {
        const who = users.map(user => userName(snapshot.users, user)).join(", ");
        return (
          <button
            key={name}
            type="button"
            className="reaction"
            aria-pressed={users.includes(me.id)}
            title={who}
            onClick={() => void act({ act: "react", channel, ts: message.ts, name })}
          >
            {emoji(name)} {users.length}
            <span className="unseen">
              {" "}
              {name.replaceAll("_", " ")}: {who}
            </span>
          </button>
        );
      })}
    </div>
  );
}
