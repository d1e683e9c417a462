import type { ReactNode } from "react";
import { Avatar } from "../parts/Avatar";
import { Icon } from "../parts/Icon";
import type { Channel } from "../protocol";
import { botChannel, channelName, useWorkspace } from "../state/workspace";
import { NewChannel } from "./NewChannel";

/** Where one can go: channels, direct messages, the bot, and the notes. */
export function SideBar({ onChosen }: { onChosen: () => void }) {
  const { snapshot, me, place, go } = useWorkspace();
  const withBot = botChannel(snapshot);
  const channels = snapshot.channels.filter(each => each.kind === "channel");
  const direct = snapshot.channels.filter(each => each.kind === "im" && each !== withBot);

  const entry = (
    to: string,
    face: ReactNode,
    name: string,
    unread = 0,
    here = place.place === to,
  ) => (
    <li key={to}>
      <button
        type="button"
        className={unread ? "entry entry-unread" : "entry"}
        aria-current={here ? "page" : undefined}
        onClick={() => {
          go({ place: to, thread: null, note: null });
          onChosen();
        }}
      >
        {face}
        <span className="entry-name">{name}</span>
        {unread > 0 && (
          <span className="badge">
            {unread}
            <span className="unseen"> unread</span>
          </span>
        )}
      </button>
    </li>
  );
  const conversation = (channel: Channel, face: ReactNode) =>
    entry(channel.id, face, channelName(channel, snapshot.users, me.id), channel.unread);

  return (
    <nav className="side-bar" aria-label="Channels and messages">
      <p className="side-name">
        <Icon name="chat" /> confbot playground
      </p>
      <Section title="Channels">
        {channels.map(each =>
          conversation(each, <span className="hash">{each.private ? "🔒" : "#"}</span>),
        )}
        <li>
          <NewChannel />
        </li>
      </Section>
      {direct.length > 0 && (
        <Section title="Direct messages">
          {direct.map(each =>
            conversation(each, <Avatar name={channelName(each, snapshot.users, me.id)} />),
          )}
        </Section>
      )}
      <Section title="Apps">
        {entry(
          withBot?.id ?? "home",
          <Avatar name={snapshot.bot.name} bot />,
          snapshot.bot.name,
          withBot?.unread,
          place.place === "home" || place.place === withBot?.id,
        )}
      </Section>
      <Section title="Behind the answers">{entry("notes", <Icon name="note" />, "Notes")}</Section>
    </nav>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="side-title">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
