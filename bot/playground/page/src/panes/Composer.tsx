import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../parts/Icon";
import { Menu } from "../parts/Menu";
import { useWorkspace } from "../state/workspace";
import { type Completion, completed } from "../text/completion";

interface Props {
  channel: string;
  name: string;
  id: string;
  thread?: string;
}

/** Where one writes; it completes commands and names. Enter sends, Shift and Enter begin a line. */
export function Composer({ channel, name, id, thread }: Props) {
  const { snapshot, act } = useWorkspace();
  const [text, setText] = useState("");
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [dismissed, dismiss] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const { from, completions } = completed(
    text,
    caret,
    snapshot.bot,
    snapshot.users,
    thread !== undefined,
  );
  const offered = dismissed ? [] : completions;
  const shortcuts = snapshot.bot.shortcuts.filter(shortcut => shortcut.type === "global");

  // The box is as high as what stands in it, within the bounds that the style sheet sets.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what changes the height
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.style.height = "auto";
    box.current.style.height = `${box.current.scrollHeight}px`;
  }, [text]);

  const write = (to: string, caretAt: number) => {
    setText(to);
    setCaret(caretAt);
    setAt(0);
    dismiss(false);
  };
  const take = (completion: Completion) => {
    write(
      text.slice(0, from) + completion.insert + text.slice(caret),
      from + completion.insert.length,
    );
    box.current?.focus();
  };
  const say = () => {
    if (!text.trim()) return;
    const said = text;
    write("", 0);
    void act({ act: "say", channel, text: said, ...(thread ? { thread_ts: thread } : {}) }).then(
      // What could not be said is given back, unless something else was begun meanwhile.
      outcome => !outcome.ok && setText(current => current || said),
    );
  };

  /** Whether a completion would add nothing to what stands there. */
  const written = (completion: Completion) => text.slice(from, caret) === completion.insert.trim();

  const key = (event: KeyboardEvent) => {
    const choice = offered[at];
    if (choice && event.key === "ArrowDown") setAt((at + 1) % offered.length);
    else if (choice && event.key === "ArrowUp") setAt((at + offered.length - 1) % offered.length);
    else if (choice && (event.key === "Tab" || (event.key === "Enter" && !written(choice))))
      take(choice);
    else if (choice && event.key === "Escape") dismiss(true);
    else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) say();
    else return;
    event.preventDefault();
  };

  return (
    <div className="composer">
      {offered.length > 0 && (
        <div
          className="completions"
          role="listbox"
          id={list}
          aria-label="Completions"
          tabIndex={-1}
        >
          {offered.map((completion, index) => (
            // The keys are handled where the focus is: in the message box.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={completion.label}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={index === at ? "offer offer-active" : "offer"}
              onClick={() => take(completion)}
            >
              <b>{completion.label}</b>
              <small>{completion.detail}</small>
            </div>
          ))}
        </div>
      )}
      <textarea
        id={id}
        ref={box}
        rows={1}
        value={text}
        aria-label={thread ? "Reply" : `Message ${name}`}
        placeholder={thread ? "Reply…" : `Message ${name}`}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={offered.length > 0 ? `${list}-${at}` : undefined}
        onChange={event => write(event.target.value, event.target.selectionEnd)}
        onSelect={event => setCaret(event.currentTarget.selectionEnd)}
        onKeyDown={key}
      />
      <div className="composer-tools">
        {shortcuts.length > 0 && !thread && (
          <Menu
            label="Shortcuts"
            side="left"
            className="icon-button"
            face={<Icon name="bolt" />}
            items={shortcuts.map(({ name: label, callback_id }) => ({
              label,
              detail: snapshot.bot.name,
              run: () => void act({ act: "shortcut", callback_id }),
            }))}
          />
        )}
        <span className="composer-hint only-wide">
          {!thread && (
            <>
              <kbd>/</kbd> commands{" "}
            </>
          )}
          <kbd>@</kbd> names
        </span>
        <button
          type="button"
          className="send"
          aria-label="Send"
          disabled={!text.trim()}
          onClick={say}
        >
          <Icon name="send" />
        </button>
      </div>
    </div>
  );
}
