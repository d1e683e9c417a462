import type { SectionBlock } from "@slack/types";
import { ElementView } from "../elements/ElementView";
import { plain, TextView } from "../text/TextView";
import { fieldOf } from "./fieldOf";
import { ImageBox } from "./ImageBox";

/** Text, fields in two columns, and one element beside them. */
export function SectionBlockView({ block }: { block: SectionBlock }) {
  const { accessory, text, fields, block_id = "" } = block;
  return (
    <div className="section">
      <div className="section-text">
        {text && <TextView text={text} />}
        {fields && (
          <div className="fields">
            {fields.map((field, index) => (
              <TextView key={index} text={field} />
            ))}
          </div>
        )}
      </div>
      {accessory &&
        (accessory.type === "image" ? (
          <ImageBox
            small
            alt={accessory.alt_text}
            of={"image_url" in accessory ? accessory.image_url : undefined}
          />
        ) : (
          <ElementView
            element={accessory}
            block={block_id}
            field={fieldOf(accessory, text && plain(text))}
            dispatches
          />
        ))}
    </div>
  );
}
