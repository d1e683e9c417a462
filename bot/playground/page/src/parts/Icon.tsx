const PATHS = {
  chat: "M4 5h16v11H11l-5 4v-4H4z",
  close: "M6 6l12 12M18 6L6 18",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M12 6.5v.01M12 12v.01M12 17.5v.01",
  send: "M4 12l16-7-5 15-3.5-5.5zM20 5l-8.5 9.5",
  bolt: "M13 3L5 13.5h6L10 21l8.5-11h-6z",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2",
  moon: "M20 14.5A8.5 8.5 0 019.5 4 8.5 8.5 0 1020 14.5z",
  clock: "M12 3a9 9 0 100 18 9 9 0 000-18M12 7v5l3.5 2",
  note: "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h5",
  smile: "M12 3a9 9 0 100 18 9 9 0 000-18M8.5 14.5a4.5 4.5 0 007 0M9 9.5v.01M15 9.5v.01",
  code: "M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14",
  thread: "M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5",
  caret: "M7 10l5 5 5-5",
  eye: "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6M12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5",
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9v.01",
  plus: "M12 5v14M5 12h14",
  good: "M7 11v9H4v-9zM7 11l4-8c1.5 0 2.5 1 2.5 2.5V9H19a1.8 1.8 0 011.8 2.2l-1.5 7A2 2 0 0117.3 20H7",
  bad: "M7 13V4H4v9zM7 13l4 8c1.5 0 2.5-1 2.5-2.5V15H19a1.8 1.8 0 001.8-2.2l-1.5-7A2 2 0 0017.3 4H7",
  leave: "M14 4H5v16h9M10 12h10M16.5 8.5L20 12l-3.5 3.5",
  waste: "M5 7h14M10 4h4M7 7l1 13h8l1-13M10 11v5M14 11v5",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words that say the same, or inside a button that has a label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
