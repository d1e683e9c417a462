import type { ContainerBlock } from "@slack/types";
import { TextView } from "../text/TextView";
import { Blocks } from "./Blocks";
import { ImageBox } from "./ImageBox";
import { PackageBlock } from "./PackageBlock";

/** A frame around other blocks; it may be folded. */
export function ContainerBlockView({ block }: { block: ContainerBlock }) {
  const { title, rich_text_title: rich, subtitle, icon, width = "standard" } = block;
  const head = (
    <>
      {icon && (
        <ImageBox tiny alt={icon.alt_text} of={"image_url" in icon ? icon.image_url : undefined} />
      )}
      <div>
        <div className="card-title">
          {rich ? <PackageBlock block={rich} /> : title && <TextView text={title} />}
        </div>
        {subtitle && (
          <div className="card-subtitle">
            <TextView text={subtitle} />
          </div>
        )}
      </div>
    </>
  );
  const inside = <Blocks blocks={block.child_blocks} />;
  if (block.is_collapsible)
    return (
      <details className={`container container-${width}`} open={!block.default_collapsed}>
        <summary className="card-head">{head}</summary>
        {inside}
      </details>
    );
  return (
    <div className={`container container-${width}`}>
      <div className={block.has_header_divider ? "card-head card-head-ruled" : "card-head"}>
        {head}
      </div>
      {inside}
    </div>
  );
}
