import type { ContextBlock } from "@slack/types";
import { TextView } from "../text/TextView";
import { ImageBox } from "./ImageBox";

/** Small print: text and tiny images. */
export function ContextBlockView({ block }: { block: ContextBlock }) {
  return (
    <div className="context">
      {block.elements.map((element, index) => {
        const key = index;
        if (element.type !== "image") return <TextView key={key} text={element} />;
        return (
          <ImageBox
            key={key}
            tiny
            alt={element.alt_text}
            of={"image_url" in element ? element.image_url : undefined}
          />
        );
      })}
    </div>
  );
}
