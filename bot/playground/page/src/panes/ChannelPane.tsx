import { useEffect } from "react";
import type { Channel } from "../protocol";
import { channelName, useWorkspace } from "../state/workspace";
import { Composer } from "./Composer";
import { MessageList } from "./MessageList";

/** One conversation: its name, its messages, and where to write. */
export function ChannelPane({ channel }: { channel: Channel }) {
  const { snapshot, me } = useWorkspace();
  const name = channelName(channel, snapshot.users, me.id);
  const people = channel.members.length;
  return (
    <div className="pane">
      <header className="pane-head">
        <h1>{channel.kind === "channel" ? `#\u2009${name}` : name}</h1>
        {channel.kind === "channel" && <span className="faint">{people} members</span>}
      </header>
      <Conversation channel={channel} name={channel.kind === "channel" ? `#${name}` : name} />
    </div>
  );
}

/** The messages of a conversation and its composer; being here reads what is unread. */
export function Conversation({ channel, name }: { channel: Channel; name: string }) {
  const { snapshot, act, go } = useWorkspace();
  const messages = (snapshot.messages[channel.id] ?? []).filter(
    message => !message.thread_ts || message.thread_ts === message.ts,
  );
  const unread = channel.unread > 0;
  useEffect(() => {
    if (unread) void act({ act: "read", channel: channel.id });
  }, [unread, act, channel.id]);
  return (
    <>
      <MessageList
        channel={channel}
        messages={messages}
        label={`Messages in ${name}`}
        onThread={thread => go({ thread })}
      />
      <Composer channel={channel.id} name={name} id="composer" />
    </>
  );
}
