import { get, has } from "node-emoji";

/** The character of Slack's `:name:`, or the name as written where there is none. */
export function emoji(name: string): string {
  return (has(name) && get(name)) || `:${name}:`;
}
