import type { AlertBlock } from "@slack/types";
import { TextView } from "../text/TextView";

const SIGNS = { default: "💬", info: "ℹ️", warning: "⚠️", error: "⛔", success: "✅" };

/** A line that stands out, by its level. */
export function AlertBlockView({ block }: { block: AlertBlock }) {
  const level = block.level ?? "default";
  return (
    <div className={`alert alert-${level}`} role="note" aria-label={level}>
      <span aria-hidden="true">{SIGNS[level] ?? SIGNS.default}</span>
      <TextView text={block.text} />
    </div>
  );
}
