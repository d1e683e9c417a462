import type {
  EmailInput,
  NumberInput,
  PlainTextInput,
  RichTextBlock,
  RichTextInput,
  URLInput,
} from "@slack/types";
import type { KeyboardEvent } from "react";
import { plain } from "../text/TextView";
import { type ElementProps, marksOf, useHeld } from "./field";

type TextInput = PlainTextInput | EmailInput | URLInput | NumberInput | RichTextInput;

const KEYBOARD = {
  plain_text_input: "text",
  rich_text_input: "text",
  email_text_input: "email",
  url_text_input: "url",
  number_input: "decimal",
} as const;

/** Anything that is written: a line, several lines, an address, a number, or rich text without marks. */
export function TextElement(props: ElementProps<TextInput>) {
  const { element, dispatches } = props;
  const { held, change } = useHeld(props);
  const rich = element.type === "rich_text_input";
  const wanted = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const written = rich ? textOf(held as RichTextBlock | null) : String(held ?? "");
  const value = (text: string) => (rich ? richText(text) : text || null);

  const shared = {
    className: "input",
    value: written,
    placeholder: element.placeholder ? plain(element.placeholder) : undefined,
    onChange: (event: { target: { value: string } }) =>
      change(value(event.target.value), dispatches && wanted.includes("on_character_entered")),
    ...marksOf(props),
  };
  if (rich || (element.type === "plain_text_input" && element.multiline))
    return <textarea rows={4} {...shared} />;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !dispatches || !wanted.includes("on_enter_pressed")) return;
    event.preventDefault();
    change(value(written), true);
  };
  return <input type="text" inputMode={KEYBOARD[element.type]} onKeyDown={onKeyDown} {...shared} />;
}

function richText(text: string): RichTextBlock | null {
  if (!text) return null;
  const section = {
    type: "rich_text_section" as const,
    elements: [{ type: "text" as const, text }],
  };
  return { type: "rich_text", elements: [section] };
}

function textOf(block: RichTextBlock | null): string {
  const sections = (block?.elements ?? []).filter(each => each.type === "rich_text_section");
  return sections
    .flatMap(section => section.elements)
    .map(each => (each.type === "text" ? each.text : ""))
    .join("");
}
