import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnyBlock, KnownBlock } from "@slack/types";
import { wrongInputs } from "../src/state/checking";
import { currentValues, interactiveOf } from "../src/state/values";

const label = (text: string) => ({ type: "plain_text" as const, text });
const option = (value: string) => ({ text: label(value), value });
const input = (block_id: string, element: object, optional = false): AnyBlock =>
  ({ type: "input", block_id, label: label(block_id), element, optional }) as KnownBlock;

test("a view's state has every element that holds something, with what it holds at first", () => {
  const blocks = [
    input("a", { type: "plain_text_input", action_id: "x", initial_value: "hi" }),
    input("b", { type: "checkboxes", action_id: "x", options: [option("1")] }),
    input("c", { type: "timepicker", action_id: "x" }),
    { type: "actions", block_id: "d", elements: [{ type: "button", action_id: "y" }] } as AnyBlock,
  ];

  assert.deepEqual(currentValues(blocks, {}, {}, null), {
    a: { x: { type: "plain_text_input", value: "hi" } },
    b: { x: { type: "checkboxes", selected_options: [] } },
    c: { x: { type: "timepicker", selected_time: null } },
  });
});

test("what the person did counts more than what the server knows", () => {
  const blocks = [input("a", { type: "plain_text_input", action_id: "x" })];
  const held = (value: string) => ({ a: { x: { type: "plain_text_input", value } } });

  assert.deepEqual(currentValues(blocks, held("known"), {}, null), held("known"));
  assert.deepEqual(currentValues(blocks, held("known"), held("mine"), null), held("mine"));
});

test("a conversation select may begin where the person is", () => {
  const element = { action_id: "x", default_to_current_conversation: true };
  const blocks = [
    input("a", { type: "conversations_select", ...element }),
    input("b", { type: "multi_conversations_select", ...element }),
  ];

  assert.deepEqual(currentValues(blocks, {}, {}, "C1"), {
    a: { x: { type: "conversations_select", selected_conversation: "C1" } },
    b: { x: { type: "multi_conversations_select", selected_conversations: ["C1"] } },
  });
});

test("elements are found in accessories, cards, carousels and containers", () => {
  const button = (action_id: string) => ({ type: "button", action_id, text: label("b") });
  const card = (id: string) => ({ type: "card", block_id: id, actions: [button(`in ${id}`)] });
  const blocks = [
    { type: "section", block_id: "s", accessory: button("in s") },
    card("k"),
    { type: "carousel", block_id: "c", elements: [card("k1"), card("k2")] },
    {
      type: "container",
      block_id: "o",
      child_blocks: [{ type: "actions", block_id: "a", elements: [button("in a")] }],
    },
  ] as AnyBlock[];

  const found = blocks
    .flatMap(interactiveOf)
    .map(({ block, element }) => [block, element.action_id]);

  assert.deepEqual(
    found,
    ["s", "k", "k1", "k2", "a"].map(id => [id, `in ${id}`]),
  );
});

test("what Slack would not submit is said at its input", () => {
  const blocks = [
    input("empty", { type: "plain_text_input", action_id: "x" }),
    input("left out", { type: "plain_text_input", action_id: "x" }, true),
    input("short", { type: "plain_text_input", action_id: "x", initial_value: "a", min_length: 2 }),
    input("mail", { type: "email_text_input", action_id: "x", initial_value: "a@" }),
    input("address", { type: "url_text_input", action_id: "x", initial_value: "a b" }),
    input("half", {
      type: "number_input",
      action_id: "x",
      initial_value: "1.5",
      is_decimal_allowed: false,
    }),
    input("high", {
      type: "number_input",
      action_id: "x",
      initial_value: "9",
      is_decimal_allowed: true,
      max_value: "8",
    }),
    input("fine", {
      type: "number_input",
      action_id: "x",
      initial_value: "1.5",
      is_decimal_allowed: true,
    }),
  ];

  const wrong = wrongInputs(blocks, currentValues(blocks, {}, {}, null));

  assert.deepEqual(Object.keys(wrong), ["empty", "short", "mail", "address", "half", "high"]);
});
