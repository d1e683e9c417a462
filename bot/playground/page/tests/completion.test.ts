import assert from "node:assert/strict";
import { test } from "node:test";
import type { Bot, User } from "../src/protocol";
import { completed } from "../src/text/completion";

const bot: Bot = {
  id: "B",
  name: "confbot",
  home: true,
  messages: true,
  commands: [{ command: "/conf", description: "Ask", usage_hint: "what" }],
  shortcuts: [],
};
const user = (name: string, real_name: string, is_bot = false): User => ({
  id: name,
  name,
  real_name,
  tz: "UTC",
  is_admin: false,
  is_bot,
});
const users = [user("ana", "Anaïs Roe"), user("confbot", "confbot", true)];
const inserts = (text: string, caret = text.length) =>
  completed(text, caret, bot, users).completions.map(each => each.insert);

test("a command is completed at the start of a message only", () => {
  assert.deepEqual(inserts("/"), ["/conf ", "/invite "]);
  assert.deepEqual(inserts("/co"), ["/conf "]);
  assert.deepEqual(inserts("/conf who"), []);
  assert.deepEqual(inserts("ask /co"), []);
  assert.deepEqual(inserts("/x"), []);
});

test("Slack's own command is completed with whom it adds", () => {
  assert.deepEqual(inserts("/in"), ["/invite "]);
  assert.deepEqual(inserts("/invite @con"), ["@confbot "]);
});

test("in a thread, which takes no commands, names alone are completed", () => {
  const inThread = (text: string) =>
    completed(text, text.length, bot, users, true).completions.map(each => each.insert);

  assert.deepEqual(inThread("/"), []);
  assert.deepEqual(inThread("@co"), ["@confbot "]);
});

test("a name is completed wherever it is written, the bot's first", () => {
  assert.deepEqual(inserts("@"), ["@confbot ", "@ana "]);
  assert.deepEqual(inserts("hello @co"), ["@confbot "]);
  assert.deepEqual(inserts("mail@co"), []);
});

test("a name is found by the person's real name, accents or not", () => {
  assert.deepEqual(inserts("@anais"), ["@ana "]);
});

test("what stands behind the caret is left alone", () => {
  const { from, completions } = completed("hi @co who", 6, bot, users);

  assert.equal(from, 3);
  assert.equal(completions[0]?.label, "@confbot");
});
