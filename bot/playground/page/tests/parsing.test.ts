import assert from "node:assert/strict";
import { test } from "node:test";
import { safeAddress } from "../src/text/address";
import { type Inline, parsed, spoken } from "../src/text/parsing";

/** The inlines of a text that is one paragraph. */
function inlines(text: string): Inline[] {
  const [paragraph, ...more] = parsed(text);
  assert.deepEqual(more, []);
  assert.ok(paragraph && paragraph.kind !== "fence");
  return paragraph.inside;
}

const text = (of: string): Inline => ({ kind: "text", text: of });

test("Slack's three escapes are undone once, in text, code and addresses", () => {
  assert.deepEqual(inlines("a &lt;b&gt; &amp;amp; `&lt;c&gt;`"), [
    text("a <b> &amp; "),
    { kind: "code", text: "<c>" },
  ]);
});

test("a link keeps the ampersand of its address, and its label may be emphasised", () => {
  assert.deepEqual(inlines("<https://a.org/?b=1&amp;c=2|*the* talk &amp; more>"), [
    {
      kind: "link",
      url: "https://a.org/?b=1&c=2",
      inside: [{ kind: "bold", inside: [text("the")] }, text(" talk & more")],
    },
  ]);
});

test("marks count between words only", () => {
  assert.deepEqual(inlines("2 * 3 * 4 and snake_case_name and a*b*c"), [
    text("2 * 3 * 4 and snake_case_name and a*b*c"),
  ]);
  assert.deepEqual(inlines("*bold* _it_, (~gone~)"), [
    { kind: "bold", inside: [text("bold")] },
    text(" "),
    { kind: "italic", inside: [text("it")] },
    text(", ("),
    { kind: "strike", inside: [text("gone")] },
    text(")"),
  ]);
});

test("marks nest", () => {
  assert.deepEqual(inlines("*_both_*"), [
    { kind: "bold", inside: [{ kind: "italic", inside: [text("both")] }] },
  ]);
});

test("nothing inside code is read", () => {
  assert.deepEqual(inlines("`*a* <@U1>`"), [{ kind: "code", text: "*a* <@U1>" }]);
  assert.deepEqual(parsed("```\n*a*\n_b_\n```"), [{ kind: "fence", text: "*a*\n_b_" }]);
});

test("mentions, channels, broadcasts and dates are told apart", () => {
  assert.deepEqual(inlines("<@U1|ana><#C1><!here><!subteam^S1|@ops><!date^12^{date_num}|then>"), [
    { kind: "user", id: "U1", label: "ana" },
    { kind: "channel", id: "C1", label: null },
    { kind: "broadcast", id: "here", label: null },
    { kind: "broadcast", id: "S1", label: "@ops" },
    { kind: "date", seconds: 12, format: "{date_num}", link: null, fallback: "then" },
  ]);
});

test("a bare address ends before the sentence does", () => {
  assert.deepEqual(inlines("see https://a.org/b. Good"), [
    text("see "),
    { kind: "link", url: "https://a.org/b", inside: [text("https://a.org/b")] },
    text("."),
    text(" Good"),
  ]);
});

test("Markdown's links are no links in Slack", () => {
  assert.deepEqual(inlines("[a](b)"), [text("[a](b)")]);
});

test("lines after > are a quote, those after >>> to the end", () => {
  assert.deepEqual(
    parsed("a\n&gt; b\n&gt; c\nd").map(each => each.kind),
    ["lines", "quote", "lines"],
  );
  assert.deepEqual(parsed("&gt;&gt;&gt; a\nb"), [{ kind: "quote", inside: [text("a\nb")] }]);
});

test("only addresses of the web and of mail may be followed", () => {
  assert.equal(safeAddress("https://a.org"), "https://a.org");
  assert.equal(safeAddress("mailto:a@b.org"), "mailto:a@b.org");
  for (const each of ["javascript:alert(1)", "data:text/html,x", "file:///etc", "a.org"])
    assert.equal(safeAddress(each), null);
});

test("what is read out has names in place of ids, and no marks", () => {
  assert.equal(
    spoken("*Hi* <@U1> :tada: <https://a.org|talk>", id => (id === "U1" ? "ana" : id)),
    "Hi ana tada talk",
  );
});
