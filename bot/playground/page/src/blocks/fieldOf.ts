import type { Field } from "../elements/field";
import type { Interactive } from "../state/values";
import { plain } from "../text/TextView";

const NAMES: Record<string, string> = {
  datepicker: "Date",
  timepicker: "Time",
  datetimepicker: "Date and time",
  radio_buttons: "Choose one",
  checkboxes: "Choose any",
  overflow: "More",
};

const LONGEST = 80; // letters that a screen reader should have to say before a field

/** What an element is called that has no label: its placeholder, the text beside it, or its kind. */
export function fieldOf(element: Interactive, beside?: string): Field {
  const placeholder = "placeholder" in element && element.placeholder && plain(element.placeholder);
  const label = placeholder || beside?.slice(0, LONGEST) || NAMES[element.type] || "Choose";
  return { label, labelledBy: undefined, describedBy: undefined, invalid: false };
}
