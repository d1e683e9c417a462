import { type ReactNode, useEffect } from "react";
import { Icon } from "../parts/Icon";
import type { Channel } from "../protocol";
import { channelName, useWorkspace } from "../state/workspace";
import { Beginning } from "./Beginning";
import { Composer } from "./Composer";
import { MessageList } from "./MessageList";

/** One conversation: its name, its messages, and where to write. */
export function ChannelPane({ channel }: { channel: Channel }) {
  const { snapshot, me, act } = useWorkspace();
  const { bot } = snapshot;
  const name = channelName(channel, snapshot.users, me.id);
  const people = channel.members.length;
  const open = channel.kind === "channel";
  const member = channel.members.includes(me.id);
  return (
    <div className="pane">
      <header className="pane-head">
        <h1>{open ? `#\u2009${name}` : name}</h1>
        {open && (
          <span className="faint">
            {people} {people === 1 ? "member" : "members"}
          </span>
        )}
        {open && member && (
          <span className="pane-acts">
            {!channel.members.includes(bot.id) && (
              <button
                type="button"
                className="button"
                onClick={() => void act({ act: "invite", channel: channel.id, invitee: bot.id })}
              >
                Add {bot.name}
              </button>
            )}
            <button
              type="button"
              className="icon-button"
              aria-label="Leave this channel"
              title="Leave this channel"
              onClick={() => void act({ act: "leave", channel: channel.id })}
            >
              <Icon name="leave" />
            </button>
          </span>
        )}
      </header>
      <Conversation channel={channel} name={open ? `#${name}` : name} />
    </div>
  );
}

interface ConversationProps {
  channel: Channel;
  name: string;
  /** What stands between the messages and the composer. */
  children?: ReactNode;
}

/** The messages of a conversation and its composer; being here reads what is unread. */
export function Conversation({ channel, name, children }: ConversationProps) {
  const { snapshot, me, act, go } = useWorkspace();
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
        empty={<Beginning channel={channel} name={name} />}
      />
      {children}
      {channel.members.includes(me.id) ? (
        <Composer channel={channel.id} name={name} id="composer" />
      ) : (
        <p className="composer composer-join">
          You are not in {name}.
          <button
            type="button"
            id="composer"
            className="button button-primary"
            onClick={() => void act({ act: "join", channel: channel.id })}
          >
            Join
          </button>
        </p>
      )}
    </>
  );
}
