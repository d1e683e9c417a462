import type { AnyBlock } from "@slack/types";
import { Guard } from "../parts/Guard";
import { BlockView } from "./BlockView";

/** The blocks of a message or view, one below the other. */
export function Blocks({ blocks }: { blocks: AnyBlock[] }) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <div
          key={keyOf(block, index)}
          className={`block block-${block.type}`}
          data-block-id={block.block_id}
        >
          <Guard what="block" type={block.type} json={block}>
            <BlockView block={block} />
          </Guard>
        </div>
      ))}
    </div>
  );
}

/**
 * What makes a block the same one after an update. One that holds nothing is so by its place, since
 * an id that the bot did not give is new each time, and what has the focus is to keep it.
 */
function keyOf(block: AnyBlock, index: number): string {
  return block.type === "input" ? (block.block_id ?? `${index}`) : `${index} ${block.type}`;
}
