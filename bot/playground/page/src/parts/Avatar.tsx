/** A person's first letter, or the bot's sign, on a colour that follows from the name. */
export function Avatar({ name, bot = false }: { name: string; bot?: boolean }) {
  const hue = [...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) % 6;
  if (bot) return <img className="avatar" src="/static/icon.svg" alt="" width="36" height="36" />;
  return (
    <span
      className={`avatar avatar-${hue}`}
      data-letter={name.slice(0, 1).toUpperCase()}
      aria-hidden="true"
    />
  );
}
