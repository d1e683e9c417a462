import type { Channel } from "../protocol";
import { useWorkspace } from "../state/workspace";

/** What one can do in a conversation in which nobody has said anything. */
export function Beginning({ channel, name }: { channel: Channel; name: string }) {
  const { bot } = useWorkspace().snapshot;
  const here = channel.members.includes(bot.id);
  return (
    <div className="beginning">
      <h2>
        This is the beginning of {channel.kind === "im" ? `your messages with ${name}` : name}.
      </h2>
      <ul>
        {bot.commands.map(({ command, usage_hint, description }) => (
          <li key={command}>
            <code>
              {command} {usage_hint}
            </code>{" "}
            {description}
          </li>
        ))}
        {channel.kind === "channel" && (
          <li>
            <code>{here ? `@${bot.name}` : `/invite @${bot.name}`}</code>{" "}
            {here ? "Ask in front of everybody" : `Bring ${bot.name} here`}
          </li>
        )}
      </ul>
    </div>
  );
}
