const FRAMES = ".messages, .dialog, .home, body";
const MARGIN = 8; // pixels that stay free at the sides

/** Moves a list that was just opened sideways until all of it is seen, and scrolls to it. */
export function keepInside(list: HTMLElement): void {
  const frame = list.closest(FRAMES)?.getBoundingClientRect();
  const box = list.getBoundingClientRect();
  if (!frame) return;
  const left = Math.max(0, frame.left + MARGIN - box.left);
  const right = Math.max(0, box.right - (frame.right - MARGIN));
  list.style.translate = `${left || -right}px`;
  list.scrollIntoView({ block: "nearest" });
}
