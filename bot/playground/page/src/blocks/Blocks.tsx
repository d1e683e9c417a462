import type { AnyBlock } from "@slack/types";
import { Guard } from "../parts/Guard";
import { BlockView } from "./BlockView";

/** The blocks of a message or view, one below the other. */
export function Blocks({ blocks }: { blocks: AnyBlock[] }) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <div
          key={block.block_id ?? index}
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
