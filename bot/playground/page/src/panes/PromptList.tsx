import { useWorkspace } from "../state/workspace";

/** What the bot suggests to ask it; a click asks. */
export function PromptList({ channel }: { channel: string }) {
  const { snapshot, act } = useWorkspace();
  const { prompts } = snapshot;
  if (!prompts || prompts.prompts.length === 0) return null;
  return (
    <section className="prompts" aria-label={prompts.title || "Suggested prompts"}>
      <h2>{prompts.title || "Suggested prompts"}</h2>
      {prompts.prompts.map(({ title, message }) => (
        <button
          key={title}
          type="button"
          className="button"
          title={message}
          onClick={() => void act({ act: "say", channel, text: message })}
        >
          {title}
        </button>
      ))}
    </section>
  );
}
