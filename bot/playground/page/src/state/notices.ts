import { useCallback, useEffect, useState } from "react";
import type { Notice } from "../protocol";

const SEEN = "confbot-playground-seen";
const NOTE_STAYS = 15_000; // milliseconds: time to read two or three lines

/** The notices to show: new ones of the server, and problems met here. */
export function useNotices(told: Notice[] | undefined) {
  const [shown, setShown] = useState<Notice[]>([]);

  const dismiss = useCallback(
    (notice: Notice) => setShown(current => current.filter(each => each !== notice)),
    [],
  );
  const show = useCallback(
    (notices: Notice[]) => {
      setShown(current => [...current, ...notices].slice(-4));
      for (const notice of notices)
        if (notice.kind === "notes") setTimeout(() => dismiss(notice), NOTE_STAYS);
    },
    [dismiss],
  );
  const complain = useCallback(
    (problem: string) =>
      show([{ id: 0, kind: "failure", title: "That did not work", text: problem }]),
    [show],
  );

  useEffect(() => {
    if (!told) return;
    const newest = Math.max(0, ...told.map(notice => notice.id));
    const kept = Number(sessionStorage.getItem(SEEN) ?? 0);
    // A playground that was started anew counts from the beginning.
    const seen = kept > newest ? 0 : kept;
    sessionStorage.setItem(SEEN, String(newest));
    const fresh = told.filter(notice => notice.id > seen);
    if (fresh.length === 0) return;
    show(fresh);
  }, [told, show]);

  return { shown, dismiss, complain };
}
