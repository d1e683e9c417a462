import type { Bot, User } from "../protocol";
import { folded } from "./folded";

/** What the word that is being written could become. */
export interface Completion {
  /** What takes the place of what was written so far. */
  insert: string;
  label: string;
  detail: string;
}

interface Offer {
  /** Where in the text the word begins that would be replaced. */
  from: number;
  completions: Completion[];
}

/** Commands that are Slack's own, so far as the playground takes them. */
const SLACKS_OWN = [
  { command: "/invite", description: "Add somebody to this channel", usage_hint: "@somebody" },
];

const NONE: Offer = { from: 0, completions: [] };

/**
 * Completes a slash command at the start of `text`, or an `@name` just before the caret; in a
 * thread, where Slack takes no commands, names alone.
 */
export function completed(
  text: string,
  caret: number,
  bot: Bot,
  users: User[],
  inThread = false,
): Offer {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before) && !inThread) {
    const completions = [...bot.commands, ...SLACKS_OWN]
      .filter(({ command }) => command.startsWith(before))
      .map(({ command, description, usage_hint }) => ({
        insert: `${command} `,
        label: `${command} ${usage_hint}`.trim(),
        detail: description,
      }));
    return { from: 0, completions };
  }
  const mention = /(?:^|\s)@(\S*)$/.exec(before);
  if (!mention) return NONE;
  const typed = folded(mention[1] ?? "");
  const completions = users
    .filter(user => folded(user.name).startsWith(typed) || folded(user.real_name).startsWith(typed))
    .sort((one, other) => Number(other.is_bot) - Number(one.is_bot))
    .map(user => ({
      insert: `@${user.name} `,
      label: `@${user.name}`,
      detail: user.is_bot ? "app" : user.real_name,
    }));
  return { from: caret - typed.length - 1, completions };
}
