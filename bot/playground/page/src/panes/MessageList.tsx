import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { Channel, Message } from "../protocol";
import { useWorkspace } from "../state/workspace";
import { dayName, instant } from "../text/time";
import { MessageItem } from "./MessageItem";

const TOGETHER = 300; // seconds within which a person's messages stand under one name
const NEAR = 60; // pixels from the end at which one is still taken to be at it

interface Props {
  channel: Channel;
  messages: Message[];
  label: string;
  /** Opens a thread; undefined within one. */
  onThread?: (ts: string) => void;
  /** What stands there before anybody has said anything. */
  empty?: ReactNode;
}

/** Messages, oldest first, parted by days. */
export function MessageList({ channel, messages, label, onThread, empty }: Props) {
  const { snapshot, me, now } = useWorkspace();
  // The answer to a command is for its asker alone, and all that a command leaves behind.
  const mine = messages.findLast(message => message.user === me.id || message.ephemeral)?.ts;
  const { list, inside } = useStayingAtTheEnd(mine);
  const status = snapshot.status?.channel === channel.id ? snapshot.status : null;
  return (
    // Scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="messages" ref={list} aria-label={label} tabIndex={0}>
      <div className="messages-inside" ref={inside}>
        {messages.length === 0 && empty}
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

/** Keeps the newest message in sight, unless the person has scrolled up and neither said nor was told anything since. */
function useStayingAtTheEnd(mine: string | undefined) {
  const list = useRef<HTMLElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const atTheEnd = useRef(true);
  useEffect(() => {
    const box = list.current;
    if (!box || !inside.current) return;
    const toTheEnd = () => {
      if (atTheEnd.current) box.scrollTo({ top: box.scrollHeight });
    };
    const scrolled = () => {
      atTheEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    };
    const observer = new ResizeObserver(toTheEnd);
    observer.observe(inside.current);
    observer.observe(box);
    box.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", scrolled);
    };
  }, []);
  // Before what is new is measured, which is what scrolls to it.
  useLayoutEffect(() => {
    if (mine) atTheEnd.current = true;
  }, [mine]);
  return { list, inside };
}

function follows(message: Message, before: Message | undefined): boolean {
  return (
    before?.user === message.user &&
    !message.ephemeral &&
    !before.ephemeral &&
    Number(message.ts) - Number(before.ts) < TOGETHER
  );
}
