import type { CarouselBlock } from "@slack/types";
import { Guard } from "../parts/Guard";
import { CardBlockView } from "./CardBlockView";

/** Cards side by side, to be scrolled through. */
export function CarouselBlockView({ block }: { block: CarouselBlock }) {
  return (
    // Scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="carousel" aria-label="Carousel" tabIndex={0}>
      {block.elements.map((card, index) => (
        <div key={card.block_id ?? index} data-block-id={card.block_id}>
          <Guard what="block" type={card.type} json={card}>
            <CardBlockView block={card} />
          </Guard>
        </div>
      ))}
    </section>
  );
}
