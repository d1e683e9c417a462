import { Blocks } from "../blocks/Blocks";
import { SurfaceFrame } from "../parts/SurfaceFrame";
import type { Attachment, Container } from "../protocol";
import { Mrkdwn } from "../text/Mrkdwn";
import { SafeLink } from "../text/SafeLink";

/** What hangs below a message, such as what a link in it leads to. */
export function AttachmentView({
  attachment,
  container,
}: {
  attachment: Attachment;
  container: Container;
}) {
  const { title, title_link: link, text, blocks, footer } = attachment;
  const from = attachment.author_name ?? attachment.service_name;
  const colour = /^#?([0-9a-f]{6})$/i.exec(attachment.color ?? "")?.[1];
  return (
    <div className="attachment" style={colour ? { borderColor: `#${colour}` } : undefined}>
      {from && <p className="faint">{from}</p>}
      {title && (
        <p className="card-title">{link ? <SafeLink url={link}>{title}</SafeLink> : title}</p>
      )}
      {text && <Mrkdwn text={text} />}
      {blocks && (
        <SurfaceFrame container={container} blocks={blocks}>
          <Blocks blocks={blocks} />
        </SurfaceFrame>
      )}
      {!title && !text && !blocks && attachment.fallback && <Mrkdwn text={attachment.fallback} />}
      {footer && <p className="faint">{footer}</p>}
    </div>
  );
}
