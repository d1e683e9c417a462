import assert from "node:assert/strict";
import { test } from "node:test";
import * as time from "../src/text/time";

const PRAGUE = "Europe/Prague";

test("the next morning is nine o'clock of the person's next day, not of the server's", () => {
  // Half past midnight of the 23rd in Prague, still the 22nd in UTC.
  const now = new Date("2026-11-22T23:30:00Z");

  assert.equal(time.nextMorning(now, PRAGUE).toISOString(), "2026-11-24T08:00:00.000Z");
  assert.equal(time.nextMorning(now, "UTC").toISOString(), "2026-11-23T09:00:00.000Z");
});

test("next week is the Monday after, also on a Monday", () => {
  const sunday = new Date("2026-11-22T08:30:00Z");
  const monday = new Date("2026-11-23T08:30:00Z");

  assert.equal(time.nextMonday(sunday, "UTC").toISOString(), "2026-11-23T09:00:00.000Z");
  assert.equal(time.nextMonday(monday, "UTC").toISOString(), "2026-11-30T09:00:00.000Z");
});

test("no two of the times offered are the same, on a Sunday either", () => {
  const labels = (day: string) =>
    time.laterTimes(new Date(`${day}T08:30:00Z`), "UTC").map(({ label }) => label);

  assert.deepEqual(labels("2026-11-21"), ["In an hour", "Next morning", "Next week"]);
  assert.deepEqual(labels("2026-11-22"), ["In an hour", "Next morning"]);
});

test("a wall clock is turned into an instant on both sides of a clock change", () => {
  const at = (date: string, hour: string) =>
    time.fromWallClock({ date, time: hour }, PRAGUE).toISOString();

  assert.equal(at("2026-10-25", "01:30"), "2026-10-24T23:30:00.000Z");
  assert.equal(at("2026-10-25", "04:30"), "2026-10-25T03:30:00.000Z");
  assert.equal(at("2026-03-29", "09:00"), "2026-03-29T07:00:00.000Z");
});

test("a day is named from where the person stands", () => {
  const now = new Date("2026-11-22T08:30:00Z");

  assert.equal(time.dayName(now, "UTC", now), "Today");
  assert.equal(time.dayName(new Date("2026-11-21T23:30:00Z"), "UTC", now), "Yesterday");
  assert.equal(time.dayName(new Date("2026-11-21T23:30:00Z"), PRAGUE, now), "Today");
  assert.equal(time.dayName(new Date("2026-11-19T12:00:00Z"), "UTC", now), "Thursday 19 November");
});

test("the tokens of a date are filled, and unknown ones left", () => {
  const at = new Date("2014-02-18T14:39:42Z");
  const now = new Date("2014-02-19T00:00:00Z");
  const told = (format: string) => time.formatted(at, format, "UTC", now);

  assert.equal(told("{date_num} {time}"), "2014-02-18 14:39");
  assert.equal(told("Posted {date_pretty}"), "Posted yesterday");
  assert.equal(told("{ago} {other}"), "9 hours ago {other}");
});
