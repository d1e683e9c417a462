import { useState } from "react";
import type { Notice } from "../protocol";
import type { Scheme } from "../state/scheme";
import { useWorkspace } from "../state/workspace";
import { Announcer } from "./Announcer";
import { BotPane } from "./BotPane";
import { ChannelPane } from "./ChannelPane";
import { ModalView } from "./ModalView";
import { NotesPane } from "./NotesPane";
import { SideBar } from "./SideBar";
import { ThreadPane } from "./ThreadPane";
import { Toasts } from "./Toasts";
import { TopBar } from "./TopBar";

interface Props {
  setScheme: (scheme: Scheme) => void;
  notices: Notice[];
  dismiss: (notice: Notice) => void;
  lost: boolean;
}

/** The page's parts and where they stand. */
export function Frame({ setScheme, notices, dismiss, lost }: Props) {
  const { snapshot, place } = useWorkspace();
  const [sideBarOpen, openSideBar] = useState(false);
  const modal = snapshot.modals.at(-1);
  const channel = snapshot.channels.find(each => each.id === place.place);
  const withBot = channel?.kind === "im" && channel.members.includes(snapshot.bot.id);
  return (
    <div className={sideBarOpen ? "frame frame-side-open" : "frame"}>
      <button type="button" className="skip" onClick={() => focusOn("main")}>
        Skip to messages
      </button>
      <button type="button" className="skip" onClick={() => focusOn("composer")}>
        Skip to the message box
      </button>
      <TopBar
        setScheme={setScheme}
        onMenu={() => openSideBar(!sideBarOpen)}
        menuOpen={sideBarOpen}
      />
      <SideBar onChosen={() => openSideBar(false)} />
      <main id="main" tabIndex={-1}>
        {place.place === "notes" ? (
          <NotesPane />
        ) : place.place === "home" || withBot ? (
          <BotPane channel={channel} key={place.user} />
        ) : channel ? (
          <ChannelPane channel={channel} key={`${place.user} ${channel.id}`} />
        ) : (
          <p className="waiting">There is no such channel, or you are not in it.</p>
        )}
      </main>
      {channel && place.thread && (
        <ThreadPane channel={channel} thread={place.thread} key={`${place.user} ${place.thread}`} />
      )}
      {modal && <ModalView view={modal} key={modal.id} deep={snapshot.modals.length > 1} />}
      <Toasts notices={notices} dismiss={dismiss} lost={lost} />
      <Announcer channel={channel} />
    </div>
  );
}

/** Moves the focus by itself: in the address's fragment stands where the person is. */
function focusOn(id: string) {
  document.getElementById(id)?.focus();
}
