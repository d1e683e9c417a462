import type { Confirm } from "@slack/types";
import { TextView } from "../text/TextView";
import { Dialog } from "./Dialog";

interface Props {
  confirm: Confirm;
  answer: (yes: boolean) => void;
}

/** The question that an element asks before it does what it does. */
export function ConfirmDialog({ confirm, answer }: Props) {
  const style = confirm.style === "danger" ? "danger" : "primary";
  return (
    <Dialog
      title={confirm.title ? <TextView text={confirm.title} /> : "Are you sure?"}
      onClose={() => answer(false)}
      className="dialog-small"
      footer={
        <>
          <button type="button" className="button" onClick={() => answer(false)}>
            {confirm.deny?.text ?? "Cancel"}
          </button>
          <button type="button" className={`button button-${style}`} onClick={() => answer(true)}>
            {confirm.confirm?.text ?? "Yes"}
          </button>
        </>
      }
    >
      <TextView text={confirm.text} />
    </Dialog>
  );
}
