import { useEffect, useRef, useState } from "react";
import type { Channel } from "../protocol";
import { userName, useWorkspace } from "../state/workspace";
import { spoken } from "../text/parsing";

const LONGEST = 300; // letters of a message that are read out; the rest stands on the page

/** Reads new messages out to those who don't see them arrive. */
export function Announcer({ channel }: { channel: Channel | undefined }) {
  const { snapshot, me } = useWorkspace();
  const [said, say] = useState("");
  const heard = useRef<{ channel: string; ts: string } | null>(null);
  const newest = channel && snapshot.messages[channel.id]?.at(-1);

  useEffect(() => {
    if (!channel) return;
    const before = heard.current;
    const ts = newest?.ts ?? "";
    heard.current = { channel: channel.id, ts };
    if (!newest || before?.channel !== channel.id || before.ts === ts || newest.user === me.id)
      return;
    const name = (id: string) => userName(snapshot.users, id);
    say(`${name(newest.user)}: ${spoken(newest.text, name).slice(0, LONGEST)}`);
  }, [channel, newest, me.id, snapshot.users]);

  return (
    <div className="unseen" role="log" aria-live="polite" aria-label="New messages">
      {said}
    </div>
  );
}
