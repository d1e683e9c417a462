/** What the playground's server and this page tell each other. */
import type { AnyBlock, Option, OptionGroup, TextObject } from "@slack/types";

export interface User {
  id: string;
  name: string;
  real_name: string;
  tz: string;
  is_admin: boolean;
  is_bot: boolean;
}

export interface Channel {
  id: string;
  name: string;
  kind: "channel" | "im";
  members: string[];
  unread: number;
  private: boolean;
}

export interface Command {
  command: string;
  description: string;
  usage_hint: string;
}

export interface Shortcut {
  type: "global" | "message";
  callback_id: string;
  name: string;
}

export interface Bot {
  id: string;
  name: string;
  /** Whether App Home has the tab. */
  home: boolean;
  messages: boolean;
  commands: Command[];
  shortcuts: Shortcut[];
}

export interface Reaction {
  name: string;
  users: string[];
}

export interface Attachment {
  title?: string;
  title_link?: string;
  text?: string;
  fallback?: string;
  author_name?: string;
  service_name?: string;
  footer?: string;
  color?: string;
  from_url?: string;
  blocks?: AnyBlock[];
}

export interface Message {
  ts: string;
  user: string;
  bot: boolean;
  text: string;
  blocks: AnyBlock[];
  /** The message whose thread this stands in; its own `ts`, or null, when it starts none. */
  thread_ts: string | null;
  reply_count: number;
  ephemeral: boolean;
  edited: boolean;
  reactions: Reaction[];
  attachments: Attachment[];
  metadata: object | null;
  payload: object;
}

/** What the elements of a message or view hold, by block_id and action_id. */
export type Values = Record<string, Record<string, Value>>;

/** What one element holds, in the form in which Slack tells an app. */
export interface Value {
  type: string;
  [key: string]: unknown;
}

export interface View {
  id: string;
  type: "modal" | "home";
  callback_id: string;
  title: TextObject | null;
  submit: TextObject | null;
  close: TextObject | null;
  blocks: AnyBlock[];
  state: { values: Values };
  /** What the bot found wrong with an input, by block_id. */
  errors: Record<string, string>;
  payload: object;
}

export interface Prompts {
  title: string;
  prompts: { title: string; message: string }[];
}

export interface Notice {
  id: number;
  kind: "failure" | "notes";
  title: string;
  text: string;
}

export interface Snapshot {
  /** The playground's clock, ISO 8601 in UTC. */
  now: string;
  user: string;
  bot: Bot;
  users: User[];
  channels: Channel[];
  /** By channel, oldest first, replies included. */
  messages: Record<string, Message[]>;
  prompts: Prompts | null;
  status: { channel: string; thread_ts: string; text: string } | null;
  home: View | null;
  /** This user's modals, topmost last. */
  modals: View[];
  notices: Notice[];
  version: string;
}

/** Where an interactive element stands. */
export type Container = { channel: string; ts: string } | { view: string };

export type Act =
  | { act: "say"; channel: string; text: string; thread_ts?: string }
  | { act: "press"; container: Container; action: object; values: Values }
  | { act: "type"; container: Container; block_id: string; action_id: string; value: string }
  | { act: "submit"; view: string; values: Values }
  | { act: "close"; view: string; clear?: boolean }
  | { act: "shortcut"; callback_id: string; channel?: string; ts?: string }
  | { act: "home" }
  | { act: "messages" }
  | { act: "read"; channel: string }
  | { act: "react"; channel: string; ts: string; name: string }
  | { act: "join"; channel: string }
  | { act: "leave"; channel: string }
  | { act: "invite"; channel: string; invitee: string }
  | { act: "create"; name: string; private: boolean }
  | { act: "clock"; to: string };

export interface Outcome {
  ok: boolean;
  problem?: string;
  options?: Option[];
  option_groups?: OptionGroup[];
}

export interface ReadLink {
  label: string | null;
  url: string;
  kind: string;
}

export interface ReadNote {
  note: string;
  event: {
    name: string | null;
    series: string | null;
    year: number | null;
    city: string | null;
    starts: string | null;
    ends: string | null;
  };
  sessions: {
    title: string;
    speakers: { name: string; organisation: string | null }[];
    links: ReadLink[];
    line: number;
  }[];
  tools: { name: string; url: string | null; summary: string | null; line: number }[];
  announcements: { text: string; line: number }[];
  themes: { text: string; line: number }[];
  resources: { label: string | null; url: string; line: number }[];
  problems: { line: number; level: string; problem: string }[];
}

export interface NoteView {
  note: string;
  /** False for a note whose front matter says `recap: false`. */
  recap: boolean;
  text: string;
  changed: string | null;
  read: ReadNote;
}
