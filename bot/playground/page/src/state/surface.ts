import type { Confirm } from "@slack/types";
import { createContext, useContext } from "react";
import type { Outcome, Value, Values } from "../protocol";

/** One message or view, as the elements in it see it. */
export interface Surface {
  values: Values;
  /** What the bot found wrong with an input, by block_id. */
  errors: Record<string, string>;
  /** Keeps what an element holds, without telling the bot. */
  hold: (block: string, action: string, value: Value) => void;
  /** Tells the bot of a press or choice, once it is confirmed where that is asked for. */
  press: (
    block: string,
    action: string,
    payload: Value,
    confirm?: Confirm | undefined,
  ) => Promise<void>;
  /** Asks the bot for the options of an external select. */
  suggest: (block: string, action: string, typed: string) => Promise<Outcome>;
}

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error("no message or view around this element");
  return surface;
}
