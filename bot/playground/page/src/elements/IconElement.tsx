import type { IconButton } from "@slack/types";
import { Icon } from "../parts/Icon";
import { useSurface } from "../state/surface";
import { useWorkspace } from "../state/workspace";
import { plain } from "../text/TextView";
import type { ElementProps } from "./field";

/** A small button with a drawing, such as the waste bin; some users only may see it. */
export function IconElement({ element, block }: ElementProps<IconButton>) {
  const surface = useSurface();
  const { me } = useWorkspace();
  const { action_id = "", text, icon, value, visible_to_user_ids: visible } = element;
  if (visible && !visible.includes(me.id)) return null;
  return (
    <button
      type="button"
      className="icon-button"
      data-action-id={action_id}
      aria-label={element.accessibility_label ?? plain(text)}
      title={plain(text)}
      onClick={() => {
        const payload = {
          type: element.type,
          icon,
          text,
          ...(value === undefined ? {} : { value }),
        };
        void surface.press(block, action_id, payload, element.confirm);
      }}
    >
      <Icon name={icon === "trash" ? "waste" : "more"} />
    </button>
  );
}
