import { UnknownBox } from "../parts/UnknownBox";
import type { Interactive } from "../state/values";
import { ButtonElement } from "./ButtonElement";
import { ChoiceElement } from "./ChoiceElement";
import { DateElement } from "./DateElement";
import { FeedbackElement } from "./FeedbackElement";
import type { ElementProps } from "./field";
import { IconElement } from "./IconElement";
import { OverflowElement } from "./OverflowElement";
import { SelectElement } from "./SelectElement";
import { TextElement } from "./TextElement";

/** Draws any interactive element. */
export function ElementView({ element, ...rest }: ElementProps<Interactive>) {
  switch (element.type) {
    case "button":
    case "workflow_button":
      return <ButtonElement element={element} {...rest} />;
    case "static_select":
    case "external_select":
    case "users_select":
    case "channels_select":
    case "conversations_select":
    case "multi_static_select":
    case "multi_external_select":
    case "multi_users_select":
    case "multi_channels_select":
    case "multi_conversations_select":
      return <SelectElement element={element} {...rest} />;
    case "overflow":
      return <OverflowElement element={element} {...rest} />;
    case "radio_buttons":
    case "checkboxes":
      return <ChoiceElement element={element} {...rest} />;
    case "datepicker":
    case "timepicker":
    case "datetimepicker":
      return <DateElement element={element} {...rest} />;
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
    case "rich_text_input":
      return <TextElement element={element} {...rest} />;
    case "feedback_buttons":
      return <FeedbackElement element={element} {...rest} />;
    case "icon_button":
      return <IconElement element={element} {...rest} />;
    default:
      return <UnknownBox what="element" type={element.type} json={element} />;
  }
}
