import { Fragment, useLayoutEffect, useRef } from "react";
import type { Channel, Message } from "../protocol";
import { useWorkspace } from "../state/workspace";
import { dayName, instant } from "../text/time";
import { MessageItem } from "./MessageItem";

const TOGETHER = 300; // seconds within which a person's messages stand under one name

interface Props {
  channel: Channel;
  messages: Message[];
  label: string;
  /** Opens a thread; undefined within one. */
  onThread?: (ts: string) => void;
}

/** Messages, oldest first, parted by days; it stays at the newest one. */
export function MessageList({ channel, messages, label, onThread }: Props) {
  const { snapshot, me, now } = useWorkspace();
  const list = useRef<HTMLDivElement>(null);
  const status = snapshot.status?.channel === channel.id ? snapshot.status : null;
  const newest = messages.at(-1)?.ts;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message or status is what moves it
  useLayoutEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [newest, status?.text]);

  return (
    // Scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="messages" ref={list} aria-label={label} tabIndex={0}>
      <div className="messages-inside">
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const day = dayName(instant(message.ts), me.tz, now);
          const newDay = !before || day !== dayName(instant(before.ts), me.tz, now);
          return (
            <Fragment key={message.ts}>
              {newDay && (
                <div className="day">
                  <span>{day}</span>
                </div>
              )}
              <MessageItem
                channel={channel}
                message={message}
                together={!newDay && follows(message, before)}
                onThread={onThread}
              />
            </Fragment>
          );
        })}
        {status && (
          <p className="status" role="status">
            {snapshot.bot.name} {status.text}
          </p>
        )}
      </div>
    </section>
  );
}

function follows(message: Message, before: Message | undefined): boolean {
  return (
    before?.user === message.user &&
    !message.ephemeral &&
    !before.ephemeral &&
    Number(message.ts) - Number(before.ts) < TOGETHER
  );
}
