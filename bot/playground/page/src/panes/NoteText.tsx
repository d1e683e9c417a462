import type { ReadNote } from "../protocol";

/** Where in the page the line of a note stands. */
export function lineId(line: number): string {
  return `note-line-${line}`;
}

/** The note as it lies there, with its lines counted as problems and answers count them. */
export function NoteText({ text, problems }: { text: string; problems: ReadNote["problems"] }) {
  const wrong = new Set(problems.map(each => each.line));
  return (
    // Scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="note-text" aria-label="The note" tabIndex={0}>
      <ol>
        {text.split("\n").map((line, index) => (
          <li
            key={index}
            id={lineId(index + 1)}
            className={wrong.has(index + 1) ? "line-wrong" : undefined}
          >
            {line || " "}
          </li>
        ))}
      </ol>
    </section>
  );
}
