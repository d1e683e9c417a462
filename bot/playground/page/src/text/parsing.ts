/** Slack's mrkdwn, read into a tree. It becomes elements, never HTML, so nothing in it can run. */

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "bold" | "italic" | "strike"; inside: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "emoji"; name: string }
  | { kind: "link"; url: string; inside: Inline[] }
  | { kind: "user" | "channel" | "broadcast"; id: string; label: string | null }
  | { kind: "date"; seconds: number; format: string; link: string | null; fallback: string };

export type Paragraph =
  | { kind: "lines" | "quote"; inside: Inline[] }
  | { kind: "fence"; text: string };

const FENCE = /```\n?([\s\S]*?)\n?```/g;
const QUOTED = /^(?:&gt;|>) ?/;
const QUOTED_TO_THE_END = /^(?:&gt;|>){3} ?/;
const DATE = /^!date\^(\d+)\^([^^|]+)(?:\^([^|]*))?$/;
const TRAILING = /[.,:;!?'")\]]+$/;

/** A mark opens after, and closes before, anything but a letter, a digit or another such mark. */
const marked = (mark: string, name: string) =>
  `(?<![\\p{L}\\p{N}${mark}])${mark}(?<${name}>[^\\s${mark}](?:[^${mark}\\n]*[^\\s${mark}])?)${mark}(?![\\p{L}\\p{N}${mark}])`;

const INLINE = new RegExp(
  [
    "`(?<code>[^`\\n]+)`",
    "<(?<angle>[^<>\\n]+)>",
    ":(?<emoji>[a-z0-9_+'-]+)(?:::skin-tone-[2-6])?:",
    marked("\\*", "bold"),
    marked("_", "italic"),
    marked("~", "strike"),
    "(?<url>https?:\\/\\/[^\\s<>|]+)",
  ].join("|"),
  "gu",
);

/** Undoes Slack's escaping of its three control characters. */
export function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Reads mrkdwn as messages and `mrkdwn` text objects hold it. */
export function parsed(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let done = 0;
  for (const fence of text.matchAll(FENCE)) {
    paragraphs.push(...outsideFences(text.slice(done, fence.index)));
    paragraphs.push({ kind: "fence", text: unescaped(fence[1] ?? "") });
    done = fence.index + fence[0].length;
  }
  return [...paragraphs, ...outsideFences(text.slice(done))];
}

function outsideFences(text: string): Paragraph[] {
  const groups: { quote: boolean; lines: string[] }[] = [];
  let quotedToTheEnd = false;
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    quotedToTheEnd ||= QUOTED_TO_THE_END.test(line);
    const quote = quotedToTheEnd || QUOTED.test(line);
    const bare = line.replace(QUOTED_TO_THE_END, "").replace(QUOTED, "");
    const last = groups.at(-1);
    if (last?.quote === quote) last.lines.push(bare);
    else groups.push({ quote, lines: [bare] });
  }
  return groups
    .map(({ quote, lines }) => ({ quote, text: lines.join("\n") }))
    .filter(group => group.text !== "")
    .map(group => ({ kind: group.quote ? "quote" : "lines", inside: inlines(group.text) }));
}

function inlines(text: string): Inline[] {
  const found: Inline[] = [];
  const plain = (part: string) => {
    if (part) found.push({ kind: "text", text: unescaped(part) });
  };
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    plain(text.slice(done, match.index));
    const { code, angle, emoji, bold, italic, strike, url } = match.groups ?? {};
    if (code !== undefined) found.push({ kind: "code", text: unescaped(code) });
    else if (angle !== undefined) found.push(bracketed(angle));
    else if (emoji !== undefined) found.push({ kind: "emoji", name: emoji });
    else if (bold !== undefined) found.push({ kind: "bold", inside: inlines(bold) });
    else if (italic !== undefined) found.push({ kind: "italic", inside: inlines(italic) });
    else if (strike !== undefined) found.push({ kind: "strike", inside: inlines(strike) });
    else if (url !== undefined) {
      const bare = url.replace(TRAILING, "");
      const inside: Inline[] = [{ kind: "text", text: unescaped(bare) }];
      found.push({ kind: "link", url: unescaped(bare), inside });
      plain(url.slice(bare.length));
    }
    done = match.index + match[0].length;
  }
  plain(text.slice(done));
  return found;
}

/** Reads what stands between `<` and `>`: a mention, a date, or a link with or without a label. */
function bracketed(inside: string): Inline {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? null : inside.slice(bar + 1);
  if (target.startsWith("@")) return { kind: "user", id: target.slice(1), label };
  if (target.startsWith("#")) return { kind: "channel", id: target.slice(1), label };
  const date = DATE.exec(target);
  if (date) {
    const [, seconds = "0", format = "", link] = date;
    return {
      kind: "date",
      seconds: Number(seconds),
      format: unescaped(format),
      link: link ? unescaped(link) : null,
      fallback: unescaped(label ?? ""),
    };
  }
  if (target.startsWith("!"))
    return { kind: "broadcast", id: target.slice(1).replace(/^subteam\^/, ""), label };
  const url = unescaped(target);
  // A label holds emphasis and emoji, but no link.
  const drawn =
    label === null
      ? [{ kind: "text" as const, text: url.replace(/^mailto:/, "") }]
      : inlines(label);
  return { kind: "link", url, inside: drawn };
}

/** The text as a person would hear it read: without marks, with names in place of ids. */
export function spoken(text: string, name: (id: string) => string): string {
  const said = (inline: Inline): string => {
    switch (inline.kind) {
      case "text":
      case "code":
        return inline.text;
      case "emoji":
        return inline.name.replaceAll("_", " ");
      case "bold":
      case "italic":
      case "strike":
      case "link":
        return inline.inside.map(said).join("");
      case "date":
        return inline.fallback;
      default:
        return inline.label ?? name(inline.id);
    }
  };
  return parsed(text)
    .map(each => (each.kind === "fence" ? each.text : each.inside.map(said).join("")))
    .join("\n");
}
