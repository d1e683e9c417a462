import { Icon } from "../parts/Icon";
import type { Notice } from "../protocol";

interface Props {
  notices: Notice[];
  dismiss: (notice: Notice) => void;
  lost: boolean;
}

/** What happened besides messages: what Slack would have refused, and which notes changed. */
export function Toasts({ notices, dismiss, lost }: Props) {
  return (
    <div className="toasts">
      <div role="alert">
        {lost && (
          <p className="toast toast-failure">The playground can't be reached. Trying again…</p>
        )}
        {notices.filter(each => each.kind === "failure").map(draw(dismiss))}
      </div>
      <div role="status">{notices.filter(each => each.kind === "notes").map(draw(dismiss))}</div>
    </div>
  );
}

function draw(dismiss: (notice: Notice) => void) {
  return (notice: Notice, index: number) => (
    <div key={`${notice.id} ${index}`} className={`toast toast-${notice.kind}`}>
      <div>
        <b>{notice.title}</b>
        <p>{notice.text}</p>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label="Dismiss"
        onClick={() => dismiss(notice)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
