import { useEffect, useRef } from "react";

/**
 * A way to tell of values one after the other: while one is being told, only the latest of those
 * that follow is kept, so that what was told last is what holds.
 */
export function useLatest<Told>(tell: (value: Told) => Promise<void>): (value: Told) => void {
  const teller = useRef(tell);
  const waiting = useRef<{ value: Told } | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    teller.current = tell;
  });
  return value => {
    waiting.current = { value };
    if (busy.current) return;
    busy.current = true;
    void (async () => {
      while (waiting.current) {
        const next = waiting.current.value;
        waiting.current = null;
        await teller.current(next);
      }
      busy.current = false;
    })();
  };
}
