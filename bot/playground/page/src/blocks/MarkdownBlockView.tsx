import Markdown from "react-markdown";
import remarkGfm from "remark-gfm";
import { SafeLink } from "../text/SafeLink";
import { ImageBox } from "./ImageBox";

/** Standard Markdown; HTML in it is shown as text, images as boxes. */
export function MarkdownBlockView({ text }: { text: string }) {
  return (
    <div className="markdown">
      <Markdown
        remarkPlugins={[remarkGfm]}
        components={{
          a: ({ href, children }) => <SafeLink url={href ?? ""}>{children}</SafeLink>,
          img: ({ alt, src }) => <ImageBox tiny alt={alt || "image"} of={String(src ?? "")} />,
        }}
      >
        {text}
      </Markdown>
    </div>
  );
}
