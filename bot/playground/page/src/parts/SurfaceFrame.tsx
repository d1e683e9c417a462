import type { AnyBlock, Confirm } from "@slack/types";
import { type ReactNode, useMemo, useState } from "react";
import type { Container, Value, Values } from "../protocol";
import { type Surface, SurfaceContext } from "../state/surface";
import { currentValues } from "../state/values";
import { useWorkspace } from "../state/workspace";
import { ConfirmDialog } from "./ConfirmDialog";
import { Guard } from "./Guard";

interface Props {
  container: Container;
  blocks: AnyBlock[];
  known?: Values;
  errors?: Record<string, string>;
  children: ReactNode | ((surface: Surface) => ReactNode);
}

const NOTHING: Values = {};
const NO_ERRORS: Record<string, string> = {};

/** Keeps what the elements of one message or view hold, and tells the bot what is done there. */
export function SurfaceFrame(props: Props) {
  return (
    <Guard what="message" type="blocks" json={props.blocks}>
      <Frame {...props} />
    </Guard>
  );
}

function Frame({ container, blocks, known = NOTHING, errors = NO_ERRORS, children }: Props) {
  const { act, place } = useWorkspace();
  const [touched, setTouched] = useState<Values>({});
  const [asked, setAsked] = useState<{ confirm: Confirm; answer: (yes: boolean) => void } | null>(
    null,
  );
  const here = place.place === "home" || place.place === "notes" ? null : place.place;
  const values = useMemo(
    () => currentValues(blocks, known, touched, here),
    [blocks, known, touched, here],
  );

  const hold = (block: string, action: string, value: Value) =>
    setTouched(current => ({ ...current, [block]: { ...current[block], [action]: value } }));

  const agreed = (confirm: Confirm | undefined) =>
    confirm
      ? new Promise<boolean>(answer => setAsked({ confirm, answer })).finally(() => setAsked(null))
      : Promise.resolve(true);

  const press: Surface["press"] = async (block, action, payload, confirm) => {
    if (!(await agreed(confirm))) return;
    const holds = block in values && action in (values[block] ?? {});
    if (holds) hold(block, action, payload);
    await act({
      act: "press",
      container,
      action: { ...payload, block_id: block, action_id: action },
      values: holds ? { ...values, [block]: { ...values[block], [action]: payload } } : values,
    });
  };

  const suggest: Surface["suggest"] = (block, action, typed) =>
    act({ act: "type", container, block_id: block, action_id: action, value: typed });

  const surface = { values, errors, hold, press, suggest };
  return (
    <SurfaceContext value={surface}>
      {typeof children === "function" ? children(surface) : children}
      {asked && <ConfirmDialog confirm={asked.confirm} answer={asked.answer} />}
    </SurfaceContext>
  );
}
