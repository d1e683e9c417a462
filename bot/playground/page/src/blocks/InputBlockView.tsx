import type { InputBlock } from "@slack/types";
import { useId } from "react";
import { ElementView } from "../elements/ElementView";
import { useSurface } from "../state/surface";
import { plain } from "../text/TextView";

/** One input of a view with its label, its hint, and what the bot found wrong with it. */
export function InputBlockView({ block }: { block: InputBlock }) {
  const { label, hint, optional, element, block_id = "", dispatch_action = false } = block;
  const id = useId();
  const error = useSurface().errors[block_id];
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={error ? "input-block input-block-wrong" : "input-block"}>
      <div className="input-label" id={`${id}-label`}>
        {plain(label)}
        {optional && <span className="faint"> (optional)</span>}
      </div>
      <ElementView
        element={element}
        block={block_id}
        dispatches={dispatch_action}
        field={{
          label: plain(label),
          labelledBy: `${id}-label`,
          describedBy: described || undefined,
          invalid: !!error,
        }}
      />
      {error && (
        <p className="input-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p className="input-hint" id={`${id}-hint`}>
          {plain(hint)}
        </p>
      )}
    </div>
  );
}
