import { useCallback, useEffect, useState } from "react";
import type { Act, NoteView, Outcome, Snapshot } from "../protocol";

/** Follows the playground as `user` sees it; null until the first snapshot has come. */
export function useSnapshot(user: string | undefined): {
  snapshot: Snapshot | null;
  lost: boolean;
} {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const events = new EventSource(
      `/playground/events?${new URLSearchParams(user ? { user } : {})}`,
    );
    events.onmessage = event => {
      setSnapshot(JSON.parse(event.data) as Snapshot);
      setLost(false);
    };
    events.onerror = () => setLost(true);
    return () => events.close();
  }, [user]);
  return { snapshot, lost };
}

async function send(user: string, act: Act): Promise<Outcome> {
  try {
    const response = await fetch("/playground/act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...act, user }),
    });
    return (await response.json()) as Outcome;
  } catch {
    return { ok: false, problem: "The playground can't be reached. Is it still running?" };
  }
}

/** A way to act as `user`; what goes wrong is handed to `onProblem`, too. */
export function useAct(user: string, onProblem: (problem: string) => void) {
  return useCallback(
    async (act: Act): Promise<Outcome> => {
      const outcome = await send(user, act);
      if (!outcome.ok) onProblem(outcome.problem ?? "That did not work.");
      return outcome;
    },
    [user, onProblem],
  );
}

/** The notes, read anew whenever `version` changes; null until they have come. */
export function useNotes(version: string): NoteView[] | null {
  const [notes, setNotes] = useState<NoteView[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to read anew
  useEffect(() => {
    const given = new AbortController();
    fetch("/playground/notes", { signal: given.signal })
      .then(response => response.json())
      .then(setNotes)
      .catch((error: Error) => {
        if (error.name !== "AbortError") throw error;
      });
    return () => given.abort();
  }, [version]);
  return notes;
}
