import type { Overflow, PlainTextOption } from "@slack/types";
import { Icon } from "../parts/Icon";
import { Menu } from "../parts/Menu";
import { useSurface } from "../state/surface";
import { safeAddress } from "../text/address";
import { plain } from "../text/TextView";
import type { ElementProps } from "./field";

/** The three dots with more to do. */
export function OverflowElement({ element, block, field }: ElementProps<Overflow>) {
  const surface = useSurface();
  const choose = (option: PlainTextOption) => {
    const address = option.url ? safeAddress(option.url) : null;
    if (address) window.open(address, "_blank", "noopener,noreferrer");
    const payload = { type: element.type, selected_option: option };
    void surface.press(block, element.action_id ?? "", payload, element.confirm);
  };
  return (
    <Menu
      label={field.label ?? "More"}
      face={<Icon name="more" />}
      className="button button-icon"
      marks={{ "data-action-id": element.action_id ?? "" }}
      items={element.options.map(option => ({
        label: plain(option.text),
        detail: option.description && plain(option.description),
        run: () => choose(option),
      }))}
    />
  );
}
