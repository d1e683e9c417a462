import type { ActionsBlock, ContextActionsBlock } from "@slack/types";
import { ElementView } from "../elements/ElementView";
import { fieldOf } from "./fieldOf";

/** Elements in a row, of which the bot is told at once. */
export function ActionsBlockView({ block }: { block: ActionsBlock | ContextActionsBlock }) {
  return (
    <div className="actions">
      {block.elements.map((element, index) => (
        <ElementView
          key={element.action_id ?? index}
          element={element}
          block={block.block_id ?? ""}
          field={fieldOf(element)}
          dispatches
        />
      ))}
    </div>
  );
}
