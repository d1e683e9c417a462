import { Icon } from "../parts/Icon";
import type { Scheme } from "../state/scheme";
import { useWorkspace } from "../state/workspace";
import { ClockControl } from "./ClockControl";
import { UserSwitch } from "./UserSwitch";

interface Props {
  setScheme: (scheme: Scheme) => void;
  onMenu: () => void;
  menuOpen: boolean;
}

/** What is true of the whole playground: its clock, its look, and who one is. */
export function TopBar({ setScheme, onMenu, menuOpen }: Props) {
  const { scheme } = useWorkspace();
  const other = scheme === "dark" ? "light" : "dark";
  return (
    <header className="top-bar">
      <button
        type="button"
        className="icon-button only-narrow"
        aria-label="Channels"
        aria-expanded={menuOpen}
        onClick={onMenu}
      >
        <Icon name={menuOpen ? "close" : "menu"} />
      </button>
      <span className="top-space only-wide" />
      <ClockControl />
      <span className="top-space" />
      <button
        type="button"
        className="icon-button"
        aria-label={`Switch to ${other}`}
        title={`Switch to ${other}`}
        onClick={() => setScheme(other)}
      >
        <Icon name={other === "dark" ? "moon" : "sun"} />
      </button>
      <UserSwitch />
    </header>
  );
}
