import { useState } from "react";
import { Dialog } from "./Dialog";

/** Shows what the bot sent, to be read and copied. */
export function JsonDialog({
  title,
  json,
  onClose,
}: {
  title: string;
  json: object;
  onClose: () => void;
}) {
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(json, null, 2);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      className="dialog-wide"
      footer={
        <button type="button" className="button button-primary" onClick={() => void copy()}>
          {copied ? "Copied" : "Copy"}
        </button>
      }
    >
      {/* Scrolled by keyboard, too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <pre className="json" tabIndex={0}>
        {text}
      </pre>
    </Dialog>
  );
}
