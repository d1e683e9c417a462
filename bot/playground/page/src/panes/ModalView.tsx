import { useRef, useState } from "react";
import { Blocks } from "../blocks/Blocks";
import { Dialog } from "../parts/Dialog";
import { JsonDialog } from "../parts/JsonDialog";
import { SurfaceFrame } from "../parts/SurfaceFrame";
import type { Values, View } from "../protocol";
import { wrongInputs } from "../state/checking";
import { useWorkspace } from "../state/workspace";
import { plain } from "../text/TextView";

/** The topmost modal: its blocks, and its way to be submitted. */
export function ModalView({ view, deep }: { view: View; deep: boolean }) {
  const { act } = useWorkspace();
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [json, showJson] = useState(false);
  // Whoever presses Escape twice means it once.
  const closing = useRef(false);
  const close = () => {
    if (closing.current) return;
    closing.current = true;
    // It stays on the page until the next snapshot, and can be closed no second time till then.
    void act({ act: "close", view: view.id }).then(outcome => {
      closing.current = outcome.ok;
    });
  };

  const submit = async (values: Values) => {
    const found = wrongInputs(view.blocks, values);
    setWrong(found);
    if (Object.keys(found).length > 0) return toWrongInput();
    setBusy(true);
    await act({ act: "submit", view: view.id, values });
    setBusy(false);
    toWrongInput();
  };

  return (
    <SurfaceFrame
      container={{ view: view.id }}
      blocks={view.blocks}
      known={view.state.values}
      errors={{ ...view.errors, ...wrong }}
    >
      {({ values }) => (
        <Dialog
          title={view.title ? plain(view.title) : ""}
          className="dialog-view"
          onClose={close}
          footer={
            <>
              <button type="button" className="link dialog-aside" onClick={() => showJson(true)}>
                Show JSON
              </button>
              <button type="button" className="button" onClick={close}>
                {view.close ? plain(view.close) : deep ? "Back" : "Cancel"}
              </button>
              {view.submit && (
                <button
                  type="button"
                  className="button button-primary"
                  disabled={busy}
                  onClick={() => void submit(values)}
                >
                  {plain(view.submit)}
                </button>
              )}
            </>
          }
        >
          <Blocks blocks={view.blocks} />
          {json && (
            <JsonDialog
              title="This view as JSON"
              json={view.payload}
              onClose={() => showJson(false)}
            />
          )}
        </Dialog>
      )}
    </SurfaceFrame>
  );
}

/** Leads to the first input with which something is wrong, once it is drawn. */
function toWrongInput(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>("dialog [aria-invalid=true]")?.focus(),
  );
}
