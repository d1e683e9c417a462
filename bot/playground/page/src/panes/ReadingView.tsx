import type { ReactNode } from "react";
import type { ReadNote } from "../protocol";
import { SafeLink } from "../text/SafeLink";
import { lineId } from "./NoteText";

/** What was read from a note: its event and its entries, each with the line it was found at. */
export function ReadingView({ read, recap }: { read: ReadNote; recap: boolean }) {
  const { event } = read;
  const when = [event.starts, event.ends].filter(Boolean).join(" to ");
  return (
    // Scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="reading" aria-label="What was read" tabIndex={0}>
      <h2>{recap ? (event.name ?? "No event was found") : "Left out"}</h2>
      <p className="faint">
        {recap
          ? [event.city, when].filter(Boolean).join(" · ")
          : "Its front matter says recap: false, so no question is answered from it."}
      </p>
      <Part title="Problems" of={read.problems}>
        {each => `${each.level}: ${each.problem}`}
      </Part>
      <Part title="Sessions" of={read.sessions}>
        {each => (
          <>
            <b>{each.title}</b>
            {each.speakers.length > 0 && (
              <span>
                {" "}
                ·{" "}
                {each.speakers
                  .map(({ name, organisation }) =>
                    organisation ? `${name} (${organisation})` : name,
                  )
                  .join(", ")}
              </span>
            )}
            {each.links.map(link => (
              <span key={link.url}>
                {" "}
                · <SafeLink url={link.url}>{link.label || link.kind}</SafeLink>
              </span>
            ))}
          </>
        )}
      </Part>
      <Part title="Tools" of={read.tools}>
        {each => (
          <>
            <b>{each.url ? <SafeLink url={each.url}>{each.name}</SafeLink> : each.name}</b>
            {each.summary && ` · ${each.summary}`}
          </>
        )}
      </Part>
      <Part title="Announcements" of={read.announcements}>
        {each => each.text}
      </Part>
      <Part title="Themes" of={read.themes}>
        {each => each.text}
      </Part>
      <Part title="Resources" of={read.resources}>
        {each => <SafeLink url={each.url}>{each.label || each.url}</SafeLink>}
      </Part>
    </section>
  );
}

interface PartProps<Entry> {
  title: string;
  of: Entry[];
  children: (entry: Entry) => ReactNode;
}

function Part<Entry extends { line: number }>({ title, of, children }: PartProps<Entry>) {
  if (of.length === 0) return null;
  return (
    <section className={`part part-${title.toLowerCase()}`}>
      <h3>
        {title} <span className="count">{of.length}</span>
      </h3>
      <ul>
        {of.map((entry, index) => (
          <li key={index}>
            <div>{children(entry)}</div>
            <button type="button" className="link" onClick={() => show(entry.line)}>
              line {entry.line}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Scrolls the note to a line and marks it for a moment. */
function show(line: number) {
  const found = document.getElementById(lineId(line));
  if (!found) return;
  for (const each of document.querySelectorAll(".line-shown")) each.classList.remove("line-shown");
  found.scrollIntoView({ block: "center" });
  found.classList.add("line-shown");
}
