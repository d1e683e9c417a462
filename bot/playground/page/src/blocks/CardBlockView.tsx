import type { CardBlock } from "@slack/types";
import { ElementView } from "../elements/ElementView";
import { TextView } from "../text/TextView";
import { fieldOf } from "./fieldOf";
import { ImageBox } from "./ImageBox";

/** A framed entry: title, subtitle, body, and buttons below. */
export function CardBlockView({ block }: { block: CardBlock }) {
  const { hero_image: hero, icon, title, subtitle, body, actions = [], block_id = "" } = block;
  return (
    <div className="card">
      {hero && (
        <ImageBox alt={hero.alt_text} of={"image_url" in hero ? hero.image_url : undefined} />
      )}
      <div className="card-head">
        {icon && (
          <ImageBox
            small
            alt={icon.alt_text}
            of={"image_url" in icon ? icon.image_url : undefined}
          />
        )}
        <div>
          {title && (
            <div className="card-title">
              <TextView text={title} />
            </div>
          )}
          {subtitle && (
            <div className="card-subtitle">
              <TextView text={subtitle} />
            </div>
          )}
        </div>
      </div>
      {body && <TextView text={body} />}
      {actions.length > 0 && (
        <div className="actions">
          {actions.map((element, index) => (
            <ElementView
              key={element.action_id ?? index}
              element={element}
              block={block_id}
              field={fieldOf(element)}
              dispatches
            />
          ))}
        </div>
      )}
    </div>
  );
}
