/** Times as people in a time zone see them. All instants are `Date`, all zones IANA names. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface WallClock {
  /** `2026-11-23` */
  date: string;
  /** `09:00`, 24 hours. */
  time: string;
}

/** A message's `ts`, or any seconds since 1970, as an instant. */
export function instant(seconds: string | number): Date {
  return new Date(Number(seconds) * 1000);
}

export function wallClock(at: Date, zone: string): WallClock {
  // Swedish writes dates as ISO 8601 does.
  const [date = "", time = ""] = at.toLocaleString("sv-SE", { timeZone: zone }).split(" ");
  return { date, time: time.slice(0, 5) };
}

/** The instant at which the clock in `zone` shows `date` and `time`. */
export function fromWallClock({ date, time }: WallClock, zone: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const shownAt = (at: number) => {
    const shown = wallClock(new Date(at), zone);
    return Date.parse(`${shown.date}T${shown.time}:00Z`);
  };
  // The offset at the first guess may be that of the other side of a clock change; once more mends it.
  const guess = wanted - (shownAt(wanted) - wanted);
  return new Date(guess - (shownAt(guess) - wanted));
}

/** Nine o'clock of the next day after `now` in `zone`. */
export function nextMorning(now: Date, zone: string): Date {
  return morning(now, zone, 1);
}

/** Nine o'clock of the next Monday after `now` in `zone`. */
export function nextMonday(now: Date, zone: string): Date {
  const today = new Date(`${wallClock(now, zone).date}T00:00:00Z`).getUTCDay();
  return morning(now, zone, (8 - today) % 7 || 7);
}

/** Times to which one may want to move a clock on, in order; on a Sunday the next week begins tomorrow. */
export function laterTimes(now: Date, zone: string): { label: string; at: Date }[] {
  const tomorrow = nextMorning(now, zone);
  const monday = nextMonday(now, zone);
  return [
    { label: "In an hour", at: new Date(now.getTime() + HOUR) },
    { label: "Next morning", at: tomorrow },
    ...(monday > tomorrow ? [{ label: "Next week", at: monday }] : []),
  ];
}

function morning(now: Date, zone: string, days: number): Date {
  const today = Date.parse(`${wallClock(now, zone).date}T00:00:00Z`);
  const date = new Date(today + days * DAY).toISOString().slice(0, 10);
  return fromWallClock({ date, time: "09:00" }, zone);
}

export function timeOfDay(at: Date, zone: string): string {
  return at.toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
}

export function dayName(at: Date, zone: string, now: Date): string {
  const days = daysBetween(at, now, zone);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  return at.toLocaleDateString("en-GB", {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
  });
}

export function clockFace(at: Date, zone: string): string {
  const day = at.toLocaleDateString("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
  });
  return `${day}, ${timeOfDay(at, zone)}`;
}

function daysBetween(at: Date, now: Date, zone: string): number {
  const midnight = (each: Date) => Date.parse(`${wallClock(each, zone).date}T00:00:00Z`);
  return Math.round((midnight(now) - midnight(at)) / DAY);
}

/** Fills the tokens of a `<!date^…>` format. */
export function formatted(at: Date, format: string, zone: string, now: Date): string {
  const date = (options: Intl.DateTimeFormatOptions) =>
    at.toLocaleDateString("en-GB", { timeZone: zone, ...options });
  const long: Intl.DateTimeFormatOptions = {
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
  };
  const usual: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric" };
  const short: Intl.DateTimeFormatOptions = { year: "numeric", month: "short", day: "numeric" };
  const pretty = (options: Intl.DateTimeFormatOptions) => {
    const days = daysBetween(at, now, zone);
    const near: Record<number, string> = { 0: "today", 1: "yesterday", [-1]: "tomorrow" };
    return near[days] ?? date(options);
  };
  const tokens: Record<string, () => string> = {
    date_num: () => wallClock(at, zone).date,
    date: () => date(usual),
    date_short: () => date(short),
    date_long: () => date(long),
    date_pretty: () => pretty(usual),
    date_short_pretty: () => pretty(short),
    date_long_pretty: () => pretty(long),
    time: () => timeOfDay(at, zone),
    time_secs: () => at.toLocaleTimeString("en-GB", { timeZone: zone }),
    ago: () => ago(at, now),
  };
  return format.replace(/\{(\w+)\}/g, (whole, token: string) => tokens[token]?.() ?? whole);
}

export function ago(at: Date, now: Date): string {
  const minutes = Math.round((now.getTime() - at.getTime()) / MINUTE);
  const told = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  if (Math.abs(minutes) < 60) return told.format(-minutes, "minute");
  if (Math.abs(minutes) < 24 * 60) return told.format(-Math.round(minutes / 60), "hour");
  return told.format(-Math.round(minutes / (24 * 60)), "day");
}
