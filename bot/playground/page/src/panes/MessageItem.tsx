import { useState } from "react";
import { Blocks } from "../blocks/Blocks";
import { Avatar } from "../parts/Avatar";
import { Icon } from "../parts/Icon";
import { JsonDialog } from "../parts/JsonDialog";
import { SurfaceFrame } from "../parts/SurfaceFrame";
import type { Channel, Message } from "../protocol";
import { userName, useWorkspace } from "../state/workspace";
import { Mrkdwn } from "../text/Mrkdwn";
import { clockFace, instant, timeOfDay } from "../text/time";
import { AttachmentView } from "./AttachmentView";
import { MessageTools } from "./MessageTools";
import { Reactions } from "./Reactions";

interface Props {
  channel: Channel;
  message: Message;
  /** Whether it stands under the name of the message before it. */
  together: boolean;
  onThread?: ((ts: string) => void) | undefined;
}

/** One message: who, when, what, and what can be done with it. */
export function MessageItem({ channel, message, together, onThread }: Props) {
  const { snapshot, me } = useWorkspace();
  const [json, showJson] = useState(false);
  const at = instant(message.ts);
  const name = userName(snapshot.users, message.user);
  const time = (
    <time dateTime={at.toISOString()} title={clockFace(at, me.tz)}>
      {timeOfDay(at, me.tz)}
    </time>
  );
  return (
    <article
      className={`message${message.ephemeral ? " message-private" : ""}${together ? " message-together" : ""}`}
      data-ts={message.ts}
      aria-label={`${name}, ${timeOfDay(at, me.tz)}`}
    >
      <div className="message-side">
        {together ? time : <Avatar name={name} bot={message.bot} />}
      </div>
      <div className="message-main">
        {message.ephemeral && (
          <p className="private">
            <Icon name="eye" /> Only visible to you
          </p>
        )}
        {!together && (
          <p className="message-head">
            <b>{name}</b>
            {message.bot && <span className="app-badge">APP</span>}
            {time}
          </p>
        )}
        {/* What people write is mrkdwn to the server, which has blocks made of it for the app. */}
        {message.bot && message.blocks.length > 0 ? (
          <SurfaceFrame container={{ channel: channel.id, ts: message.ts }} blocks={message.blocks}>
            <Blocks blocks={message.blocks} />
          </SurfaceFrame>
        ) : (
          <Mrkdwn text={message.text} />
        )}
        {message.edited && <small className="faint">(edited)</small>}
        {message.attachments.map((attachment, index) => (
          <AttachmentView
            key={index}
            attachment={attachment}
            container={{ channel: channel.id, ts: message.ts }}
          />
        ))}
        <Reactions channel={channel.id} message={message} />
        {onThread && message.reply_count > 0 && (
          <button type="button" className="replies" onClick={() => onThread(message.ts)}>
            {message.reply_count} {message.reply_count === 1 ? "reply" : "replies"}
          </button>
        )}
      </div>
      <MessageTools
        channel={channel.id}
        message={message}
        onJson={() => showJson(true)}
        onThread={message.ephemeral ? undefined : onThread}
      />
      {json && (
        <JsonDialog
          title="This message as JSON"
          json={message.payload}
          onClose={() => showJson(false)}
        />
      )}
    </article>
  );
}
