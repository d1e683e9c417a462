import { useCallback, useSyncExternalStore } from "react";

/** Where the person is; it stands in the address, so that it can be kept, shared and gone back to. */
export interface Place {
  user: string;
  /** A channel's id, `home` or `notes`. */
  place: string;
  thread: string | null;
  note: string | null;
}

function read(fragment: string): Partial<Place> {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  return Object.fromEntries([...given].filter(([, value]) => value));
}

function written(place: Partial<Place>): string {
  const kept = Object.entries(place).filter((entry): entry is [string, string] => !!entry[1]);
  return `#${new URLSearchParams(kept)}`;
}

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** What the address says, and a way to change parts of it. */
export function usePlace(): [Partial<Place>, (change: Partial<Place>) => void] {
  const fragment = useSyncExternalStore(listen, () => window.location.hash);
  const go = useCallback((change: Partial<Place>) => {
    window.location.hash = written({ ...read(window.location.hash), ...change });
  }, []);
  return [read(fragment), go];
}
