import type { AnyBlock, KnownBlock } from "@slack/types";
import { UnknownBox } from "../parts/UnknownBox";
import { TextView } from "../text/TextView";
import { ActionsBlockView } from "./ActionsBlockView";
import { AlertBlockView } from "./AlertBlockView";
import { CardBlockView } from "./CardBlockView";
import { CarouselBlockView } from "./CarouselBlockView";
import { ContainerBlockView } from "./ContainerBlockView";
import { ContextBlockView } from "./ContextBlockView";
import { ImageBox } from "./ImageBox";
import { InputBlockView } from "./InputBlockView";
import { MarkdownBlockView } from "./MarkdownBlockView";
import { PackageBlock } from "./PackageBlock";
import { SectionBlockView } from "./SectionBlockView";
import { TableBlockView } from "./TableBlockView";

/** Draws any block; one that it doesn't know as a box that says so. */
export function BlockView({ block: given }: { block: AnyBlock }) {
  const block = given as KnownBlock;
  switch (block.type) {
    case "section":
      return <SectionBlockView block={block} />;
    case "header":
      return (
        <h3>
          <TextView text={block.text} />
        </h3>
      );
    case "divider":
      return <hr />;
    case "context":
      return <ContextBlockView block={block} />;
    case "actions":
    case "context_actions":
      return <ActionsBlockView block={block} />;
    case "input":
      return <InputBlockView block={block} />;
    case "image":
      return (
        <ImageBox
          alt={block.alt_text}
          title={block.title}
          of={"image_url" in block ? block.image_url : undefined}
        />
      );
    case "video":
      return (
        <ImageBox
          alt={block.alt_text}
          title={block.title}
          of={block.video_url}
          link={block.title_url}
        />
      );
    case "markdown":
      return <MarkdownBlockView text={block.text} />;
    case "table":
      return <TableBlockView block={block} />;
    case "alert":
      return <AlertBlockView block={block} />;
    case "card":
      return <CardBlockView block={block} />;
    case "carousel":
      return <CarouselBlockView block={block} />;
    case "container":
      return <ContainerBlockView block={block} />;
    case "rich_text":
    case "plan":
    case "task_card":
      return <PackageBlock block={block} />;
    default:
      return <UnknownBox what="block" type={given.type} json={given} />;
  }
}
