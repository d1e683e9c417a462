import type { CarouselBlock } from "@slack/types";
import { BlockGuard } from "./BlockGuard";
import { CardBlockView } from "./CardBlockView";

/** Cards side by side, to be scrolled through. */
export function CarouselBlockView({ block }: { block: CarouselBlock }) {
  return (
    // Scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="carousel" aria-label="Carousel" tabIndex={0}>
      {block.elements.map((card, index) => (
        <div key={card.block_id ?? index} data-block-id={card.block_id}>
          <BlockGuard block={card}>
            <CardBlockView block={card} />
          </BlockGuard>
        </div>
      ))}
    </section>
  );
}
