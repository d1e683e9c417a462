import type { Confirm } from "@slack/types";
import type { Value } from "../protocol";
import { useSurface } from "../state/surface";
import { heldIn, type Interactive, valueWith } from "../state/values";
import { useLatest } from "./useLatest";

/** What ties an element to the words around it. */
export interface Field {
  /** What a screen reader says of an element that no label stands beside. */
  label: string | undefined;
  labelledBy: string | undefined;
  describedBy: string | undefined;
  invalid: boolean;
}

export interface ElementProps<E extends Interactive> {
  element: E;
  block: string;
  field: Field;
  /** Whether the bot is told of each choice at once, and not only with the whole view. */
  dispatches: boolean;
}

/** The attributes by which an element is found by people and tests. */
export function marksOf({ element, field }: Pick<ElementProps<Interactive>, "element" | "field">) {
  return {
    "data-action-id": element.action_id,
    "aria-label": field.labelledBy ? undefined : field.label,
    "aria-labelledby": field.labelledBy,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
  };
}

/** What an element holds, and a way to change that. */
export function useHeld({ element, block, dispatches }: Omit<ElementProps<Interactive>, "field">) {
  const surface = useSurface();
  const action = element.action_id ?? "";
  const confirm = "confirm" in element ? (element.confirm as Confirm) : undefined;
  const tell = useLatest((value: Value) => surface.press(block, action, value, confirm));
  return {
    held: heldIn(surface.values[block]?.[action]),
    change(to: unknown, telling = dispatches) {
      const value = valueWith(element.type, to);
      // What needs to be confirmed holds only then.
      if (!telling || !confirm) surface.hold(block, action, value);
      if (telling) tell(value);
    },
  };
}
