import { useEffect } from "react";
import { Frame } from "./panes/Frame";
import { useNotices } from "./state/notices";
import { usePlace } from "./state/place";
import { useScheme } from "./state/scheme";
import { useAct, useSnapshot } from "./state/server";
import { WorkspaceContext } from "./state/workspace";

/** The whole page: what the server says, drawn for the person and the place that the address names. */
export function App() {
  const [given, go] = usePlace();
  const [scheme, setScheme] = useScheme();
  const { snapshot, lost } = useSnapshot(given.user);
  const { shown, dismiss, complain } = useNotices(snapshot?.notices);
  const act = useAct(snapshot?.user ?? "", complain);

  useEffect(() => {
    document.documentElement.dataset.ready = String(snapshot !== null);
  }, [snapshot]);

  const me = snapshot?.users.find(user => user.id === snapshot.user);
  if (!snapshot || !me)
    return (
      <main className="waiting" aria-live="polite">
        {lost ? "The playground can't be reached. Is it still running?" : "Starting…"}
      </main>
    );

  const first = snapshot.channels.find(channel => channel.kind === "channel");
  const place = {
    user: me.id,
    place: given.place ?? first?.id ?? "home",
    thread: given.thread ?? null,
    note: given.note ?? null,
  };
  const workspace = { snapshot, me, now: new Date(snapshot.now), scheme, place, go, act };
  return (
    <WorkspaceContext value={workspace}>
      <Frame setScheme={setScheme} notices={shown} dismiss={dismiss} lost={lost} />
    </WorkspaceContext>
  );
}
