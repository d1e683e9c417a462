/** What Slack checks before it hands a view to the app. */
import type { AnyBlock, InputBlock } from "@slack/types";
import type { Values } from "../protocol";
import { heldIn } from "./values";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is wrong with the inputs of a view, by block_id; empty when it may be submitted. */
export function wrongInputs(blocks: AnyBlock[], values: Values): Record<string, string> {
  const inputs = blocks.filter((block): block is InputBlock => block.type === "input");
  const wrong = inputs.flatMap(block => {
    const id = block.block_id ?? "";
    const said = wrongWith(block, heldIn(values[id]?.[block.element.action_id ?? ""]));
    return said ? [[id, said] as const] : [];
  });
  return Object.fromEntries(wrong);
}

function wrongWith({ element, optional }: InputBlock, held: unknown): string | null {
  if (held === null || held === "" || (Array.isArray(held) && held.length === 0))
    return optional ? null : "Please complete this required field.";
  const text = String(held);
  switch (element.type) {
    case "plain_text_input":
      if (element.min_length && text.length < element.min_length)
        return `Please write at least ${element.min_length} characters.`;
      if (element.max_length && text.length > element.max_length)
        return `Please write at most ${element.max_length} characters.`;
      return null;
    case "email_text_input":
      return EMAIL.test(text) ? null : "Please enter a valid email address.";
    case "url_text_input":
      return URL.canParse(text) ? null : "Please enter a valid URL.";
    case "number_input":
      return wrongNumber(text, element);
    default:
      return null;
  }
}

interface Bounds {
  is_decimal_allowed: boolean;
  min_value?: string;
  max_value?: string;
}

function wrongNumber(
  text: string,
  { is_decimal_allowed, min_value, max_value }: Bounds,
): string | null {
  const number = Number(text);
  if (Number.isNaN(number)) return "Please enter a number.";
  if (!is_decimal_allowed && !Number.isInteger(number)) return "Please enter a whole number.";
  if (min_value !== undefined && number < Number(min_value))
    return `Please enter a number of at least ${min_value}.`;
  if (max_value !== undefined && number > Number(max_value))
    return `Please enter a number of at most ${max_value}.`;
  return null;
}
