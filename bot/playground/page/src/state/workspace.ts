import { createContext, useContext } from "react";
import type { Act, Channel, Outcome, Snapshot, User } from "../protocol";
import type { Place } from "./place";
import type { Scheme } from "./scheme";

/** What every part of the page may look at and do. */
export interface Workspace {
  snapshot: Snapshot;
  me: User;
  now: Date;
  scheme: Scheme;
  place: Place;
  go: (change: Partial<Place>) => void;
  act: (act: Act) => Promise<Outcome>;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("no workspace here");
  return workspace;
}

/** What a person is called wherever one is named: in full, as Slack does. */
export function userName(users: User[], id: string): string {
  return users.find(user => user.id === id)?.real_name ?? id;
}

/** The name of a conversation as `me` sees it: a channel's own, or who the messages go to. */
export function channelName(channel: Channel, users: User[], me: string): string {
  if (channel.kind === "channel") return channel.name;
  const others = channel.members.filter(member => member !== me);
  return others.map(other => userName(users, other)).join(", ") || channel.name;
}

/** The direct messages between `me` and the bot, if there are any. */
export function botChannel(snapshot: Snapshot): Channel | undefined {
  return snapshot.channels.find(
    channel => channel.kind === "im" && channel.members.includes(snapshot.bot.id),
  );
}
