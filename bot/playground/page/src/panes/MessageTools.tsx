import { Icon } from "../parts/Icon";
import { Menu } from "../parts/Menu";
import type { Message } from "../protocol";
import { useWorkspace } from "../state/workspace";
import { emoji } from "../text/emoji";

const QUICK = ["+1", "eyes", "tada", "heart", "white_check_mark"];

interface Props {
  channel: string;
  message: Message;
  onJson: () => void;
  onThread: ((ts: string) => void) | undefined;
}

/** What can be done with a message: react, answer in its thread, look at its JSON, run a shortcut. */
export function MessageTools({ channel, message, onJson, onThread }: Props) {
  const { snapshot, act } = useWorkspace();
  const { ts } = message;
  const shortcuts = snapshot.bot.shortcuts.filter(shortcut => shortcut.type === "message");
  return (
    <div className="message-tools">
      {!message.ephemeral && (
        <Menu
          label="React"
          face={<Icon name="smile" />}
          items={QUICK.map(name => ({
            label: `${emoji(name)} ${name}`,
            run: () => void act({ act: "react", channel, ts, name }),
          }))}
        />
      )}
      {onThread && (
        <button
          type="button"
          className="icon-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => onThread(ts)}
        >
          <Icon name="thread" />
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label="Show JSON"
        title="Show JSON"
        onClick={onJson}
      >
        <Icon name="code" />
      </button>
      {shortcuts.length > 0 && !message.ephemeral && (
        <Menu
          label="More for this message"
          face={<Icon name="more" />}
          items={shortcuts.map(({ name, callback_id }) => ({
            label: name,
            detail: snapshot.bot.name,
            run: () => void act({ act: "shortcut", callback_id, channel, ts }),
          }))}
        />
      )}
    </div>
  );
}
