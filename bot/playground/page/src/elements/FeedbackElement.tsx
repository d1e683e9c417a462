import type { FeedbackButtons } from "@slack/types";
import { useState } from "react";
import { Icon } from "../parts/Icon";
import { useSurface } from "../state/surface";
import { plain } from "../text/TextView";
import type { ElementProps } from "./field";

/** Thumbs up and thumbs down. */
export function FeedbackElement({ element, block }: ElementProps<FeedbackButtons>) {
  const surface = useSurface();
  const [given, setGiven] = useState<string | null>(null);
  const buttons = [
    { button: element.positive_button, face: "good" as const },
    { button: element.negative_button, face: "bad" as const },
  ];
  return buttons.map(({ button, face }) => (
    <button
      key={face}
      type="button"
      className="icon-button"
      data-action-id={element.action_id}
      aria-label={button.accessibility_label ?? plain(button.text)}
      aria-pressed={given === button.value}
      title={plain(button.text)}
      onClick={() => {
        setGiven(button.value);
        const payload = { type: element.type, text: button.text, value: button.value };
        void surface.press(block, element.action_id ?? "", payload);
      }}
    >
      <Icon name={face} />
    </button>
  ));
}
