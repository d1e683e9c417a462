import type { TextObject } from "@slack/types";
import { emoji } from "./emoji";
import { Mrkdwn } from "./Mrkdwn";

const EMOJI = /:([a-z0-9_+'-]+):/g;

/** Draws a text object; plain text knows no marks but emoji. */
export function TextView({ text }: { text: TextObject }) {
  if (text.type === "mrkdwn") return <Mrkdwn text={text.text} />;
  return <span className="plain-text">{plain(text)}</span>;
}

/** The words of a text object, for labels that hold no elements. */
export function plain(text: TextObject): string {
  if (text.type === "plain_text" && text.emoji === false) return text.text;
  return text.text.replace(EMOJI, (_, name: string) => emoji(name));
}
