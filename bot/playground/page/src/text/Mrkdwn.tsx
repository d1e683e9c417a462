import { Fragment, type ReactNode } from "react";
import { userName, useWorkspace } from "../state/workspace";
import { emoji } from "./emoji";
import { type Inline, parsed } from "./parsing";
import { SafeLink } from "./SafeLink";
import { formatted, instant } from "./time";

/** Draws Slack's mrkdwn. */
export function Mrkdwn({ text }: { text: string }) {
  return (
    <div className="mrkdwn">
      {parsed(text).map((paragraph, index) => {
        const key = index;
        if (paragraph.kind === "fence") return <pre key={key}>{paragraph.text}</pre>;
        const inside = <Inlines of={paragraph.inside} />;
        if (paragraph.kind === "quote") return <blockquote key={key}>{inside}</blockquote>;
        return <p key={key}>{inside}</p>;
      })}
    </div>
  );
}

function Inlines({ of }: { of: Inline[] }) {
  return of.map((inline, index) => <Fragment key={index}>{<Drawn inline={inline} />}</Fragment>);
}

function Drawn({ inline }: { inline: Inline }): ReactNode {
  const { snapshot, me, now } = useWorkspace();
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "bold":
      return (
        <b>
          <Inlines of={inline.inside} />
        </b>
      );
    case "italic":
      return (
        <i>
          <Inlines of={inline.inside} />
        </i>
      );
    case "strike":
      return (
        <s>
          <Inlines of={inline.inside} />
        </s>
      );
    case "code":
      return <code>{inline.text}</code>;
    case "emoji":
      return emoji(inline.name);
    case "link":
      return (
        <SafeLink url={inline.url}>
          <Inlines of={inline.inside} />
        </SafeLink>
      );
    case "user": {
      const mine = inline.id === me.id;
      return (
        <span className={mine ? "mention mention-me" : "mention"}>
          @{userName(snapshot.users, inline.id)}
        </span>
      );
    }
    case "channel": {
      const channel = snapshot.channels.find(each => each.id === inline.id);
      return <span className="mention">#{channel?.name ?? inline.label ?? "private channel"}</span>;
    }
    case "broadcast":
      return <span className="mention mention-me">@{inline.label ?? inline.id}</span>;
    case "date": {
      const told = formatted(instant(inline.seconds), inline.format, me.tz, now);
      return inline.link ? <SafeLink url={inline.link}>{told}</SafeLink> : told;
    }
  }
}
