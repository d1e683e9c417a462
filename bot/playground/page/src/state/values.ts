/** What the elements of a message or a view hold, and how Slack would tell an app of it. */
import type {
  ActionsBlockElement,
  AnyBlock,
  ContextActionsBlockElement,
  InputBlockElement,
  SectionBlockAccessory,
} from "@slack/types";
import type { Value, Values } from "../protocol";

/** Everything a person can press, choose or write in. */
export type Interactive =
  | ActionsBlockElement
  | InputBlockElement
  | ContextActionsBlockElement
  | Exclude<SectionBlockAccessory, { type: "image" }>;

/** For each type of element, the key of its value and that of what it holds at first. */
const KEYS: Record<string, [holds: string, first: string]> = {
  static_select: ["selected_option", "initial_option"],
  external_select: ["selected_option", "initial_option"],
  users_select: ["selected_user", "initial_user"],
  channels_select: ["selected_channel", "initial_channel"],
  conversations_select: ["selected_conversation", "initial_conversation"],
  multi_static_select: ["selected_options", "initial_options"],
  multi_external_select: ["selected_options", "initial_options"],
  multi_users_select: ["selected_users", "initial_users"],
  multi_channels_select: ["selected_channels", "initial_channels"],
  multi_conversations_select: ["selected_conversations", "initial_conversations"],
  radio_buttons: ["selected_option", "initial_option"],
  checkboxes: ["selected_options", "initial_options"],
  datepicker: ["selected_date", "initial_date"],
  timepicker: ["selected_time", "initial_time"],
  datetimepicker: ["selected_date_time", "initial_date_time"],
  plain_text_input: ["value", "initial_value"],
  email_text_input: ["value", "initial_value"],
  url_text_input: ["value", "initial_value"],
  number_input: ["value", "initial_value"],
  rich_text_input: ["rich_text_value", "initial_value"],
};

/** What an element of this type holds, as `state.values` writes it. */
export function valueWith(type: string, held: unknown): Value {
  return { type, [KEYS[type]?.[0] ?? "value"]: held };
}

/** What is inside a value, whatever its key is called; null when it is empty. */
export function heldIn(value: Value | undefined): unknown {
  return value ? (value[KEYS[value.type]?.[0] ?? "value"] ?? null) : null;
}

/** What an element holds before anybody touched it; undefined for one that holds nothing ever. */
export function firstValue(element: Interactive, here: string | null): Value | undefined {
  const keys = KEYS[element.type];
  if (!keys) return undefined;
  const given = (element as unknown as Record<string, unknown>)[keys[1]];
  const current =
    "default_to_current_conversation" in element && element.default_to_current_conversation;
  const several = element.type.startsWith("multi_") || element.type === "checkboxes";
  const fallback = current && here ? (several ? [here] : here) : several ? [] : null;
  return valueWith(element.type, given ?? fallback);
}

/** The interactive elements of one block, those of blocks within it included, with their block's id. */
export function interactiveOf(block: AnyBlock): { block: string; element: Interactive }[] {
  const within = block as AnyBlock & {
    accessory?: Interactive;
    element?: Interactive;
    elements?: (Interactive | AnyBlock)[];
    actions?: Interactive[];
    child_blocks?: AnyBlock[];
  };
  const own = [
    within.accessory,
    within.element,
    ...(within.actions ?? []),
    ...(block.type === "carousel" || block.type === "rich_text" ? [] : (within.elements ?? [])),
  ].filter((each): each is Interactive => !!each && "action_id" in each);
  const inner = [
    ...(within.child_blocks ?? []),
    ...(block.type === "carousel" ? ((within.elements ?? []) as AnyBlock[]) : []),
  ];
  return [
    ...own.map(element => ({ block: block.block_id ?? "", element })),
    ...inner.flatMap(interactiveOf),
  ];
}

/** What all elements hold now: what the person did, over what the server knows, over first values. */
export function currentValues(
  blocks: AnyBlock[],
  known: Values,
  touched: Values,
  here: string | null,
): Values {
  const values: Values = {};
  for (const { block, element } of blocks.flatMap(interactiveOf)) {
    const action = element.action_id ?? "";
    const value = touched[block]?.[action] ?? known[block]?.[action] ?? firstValue(element, here);
    if (!value) continue;
    values[block] ??= {};
    values[block][action] = value;
  }
  return values;
}
