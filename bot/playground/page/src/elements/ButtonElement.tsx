import type { Button, WorkflowButton } from "@slack/types";
import { useState } from "react";
import { useSurface } from "../state/surface";
import { safeAddress } from "../text/address";
import { plain } from "../text/TextView";
import type { ElementProps } from "./field";

/** A button; one with an address opens that, too. */
export function ButtonElement({ element, block }: ElementProps<Button | WorkflowButton>) {
  const surface = useSurface();
  const [busy, setBusy] = useState(false);
  const { action_id = "", text, style, accessibility_label } = element;
  const address = "url" in element && element.url ? safeAddress(element.url) : null;
  const value = "value" in element ? element.value : undefined;

  const press = async () => {
    if (busy) return;
    setBusy(true);
    const payload = { type: element.type, text, ...(value === undefined ? {} : { value }) };
    await surface.press(
      block,
      action_id,
      payload,
      "confirm" in element ? element.confirm : undefined,
    );
    setBusy(false);
  };

  const shared = {
    className: `button ${style ? `button-${style}` : ""}`,
    "data-action-id": action_id,
    "aria-label": accessibility_label,
    onClick: () => void press(),
  };
  if (address)
    return (
      <a {...shared} href={address} target="_blank" rel="noopener noreferrer">
        {plain(text)}
      </a>
    );
  return (
    <button type="button" {...shared} aria-disabled={busy || undefined}>
      {plain(text)}
    </button>
  );
}
