import { useEffect, useState } from "react";
import { Blocks } from "../blocks/Blocks";
import { Avatar } from "../parts/Avatar";
import { JsonDialog } from "../parts/JsonDialog";
import { SurfaceFrame } from "../parts/SurfaceFrame";
import type { Channel } from "../protocol";
import { botChannel, useWorkspace } from "../state/workspace";
import { Conversation } from "./ChannelPane";
import { PromptList } from "./PromptList";

/** The bot's own pages: App Home, and the messages between it and this person. */
export function BotPane({ channel }: { channel: Channel | undefined }) {
  const { snapshot, go } = useWorkspace();
  const { bot } = snapshot;
  const messages = channel ?? botChannel(snapshot);
  const tabs = [
    ...(bot.home ? [{ name: "Home", to: "home" }] : []),
    ...(bot.messages && messages ? [{ name: "Messages", to: messages.id }] : []),
  ];
  const here = channel ? "Messages" : "Home";
  return (
    <div className="pane">
      <header className="pane-head">
        <Avatar name={bot.name} bot />
        <h1>{bot.name}</h1>
        <div className="tabs" role="tablist" aria-label={bot.name}>
          {tabs.map(({ name, to }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={name === here}
              aria-controls="bot-pane"
              onClick={() => go({ place: to, thread: null })}
            >
              {name}
            </button>
          ))}
        </div>
      </header>
      <div role="tabpanel" id="bot-pane" aria-labelledby={`tab-${here}`} className="tab-panel">
        {channel ? <MessagesTab channel={channel} /> : <HomeTab />}
      </div>
    </div>
  );
}

function MessagesTab({ channel }: { channel: Channel }) {
  const { snapshot, act } = useWorkspace();
  useEffect(() => {
    void act({ act: "messages" });
  }, [act]);
  return (
    <Conversation channel={channel} name={snapshot.bot.name}>
      <PromptList channel={channel.id} />
    </Conversation>
  );
}

function HomeTab() {
  const { snapshot, act } = useWorkspace();
  const [json, showJson] = useState(false);
  const { home } = snapshot;
  useEffect(() => {
    void act({ act: "home" });
  }, [act]);
  if (!home) return <p className="waiting">There is nothing here yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard, too
    <section className="home" tabIndex={0} aria-label="Home">
      <SurfaceFrame
        container={{ view: home.id }}
        blocks={home.blocks}
        known={home.state.values}
        errors={home.errors}
      >
        <Blocks blocks={home.blocks} />
      </SurfaceFrame>
      <button type="button" className="link" onClick={() => showJson(true)}>
        Show JSON
      </button>
      {json && (
        <JsonDialog title="Home as JSON" json={home.payload} onClose={() => showJson(false)} />
      )}
    </section>
  );
}
