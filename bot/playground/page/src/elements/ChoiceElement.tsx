import type { Checkboxes, Option, RadioButtons } from "@slack/types";
import { useId } from "react";
import { TextView } from "../text/TextView";
import { type ElementProps, marksOf, useHeld } from "./field";

/** Radio buttons, of which one is chosen, or checkboxes, of which any are. */
export function ChoiceElement(props: ElementProps<RadioButtons | Checkboxes>) {
  const { element } = props;
  const { held, change } = useHeld(props);
  const group = useId();
  const several = element.type === "checkboxes";
  const chosen = [held ?? []].flat() as Option[];
  const isChosen = (option: Option) => chosen.some(each => each.value === option.value);

  const toggle = (option: Option) => {
    if (!several) change(option);
    else change(element.options.filter(each => (each === option) !== isChosen(each)));
  };

  return (
    <div className="choices" role={several ? "group" : "radiogroup"} {...marksOf(props)}>
      {element.options.map(option => (
        <label key={option.value}>
          <input
            type={several ? "checkbox" : "radio"}
            name={group}
            value={option.value}
            checked={isChosen(option)}
            onChange={() => toggle(option)}
          />
          <span>
            <TextView text={option.text} />
            {option.description && (
              <small>
                <TextView text={option.description} />
              </small>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
