import { Icon } from "../parts/Icon";
import type { Channel } from "../protocol";
import { channelName, useWorkspace } from "../state/workspace";
import { Composer } from "./Composer";
import { MessageList } from "./MessageList";

/** One thread beside its channel. */
export function ThreadPane({ channel, thread }: { channel: Channel; thread: string }) {
  const { snapshot, me, go } = useWorkspace();
  const messages = (snapshot.messages[channel.id] ?? []).filter(
    message => message.ts === thread || message.thread_ts === thread,
  );
  const name = channelName(channel, snapshot.users, me.id);
  return (
    <aside className="thread" aria-label="Thread">
      <header className="pane-head">
        <h2>Thread</h2>
        <span className="faint">{channel.kind === "channel" ? `# ${name}` : name}</span>
        <button
          type="button"
          className="icon-button pane-close"
          aria-label="Close thread"
          onClick={() => go({ thread: null })}
        >
          <Icon name="close" />
        </button>
      </header>
      <MessageList channel={channel} messages={messages} label="Messages in this thread" />
      <Composer channel={channel.id} name={name} id="reply" thread={thread} />
    </aside>
  );
}
