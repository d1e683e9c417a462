import type { AnyBlock } from "@slack/types";
import { BlockGuard } from "./BlockGuard";
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
          <BlockGuard block={block}>
            <BlockView block={block} />
          </BlockGuard>
        </div>
      ))}
    </div>
  );
}
