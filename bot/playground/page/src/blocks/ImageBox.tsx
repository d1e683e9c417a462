import type { TextObject } from "@slack/types";
import { Icon } from "../parts/Icon";
import { SafeLink } from "../text/SafeLink";
import { plain } from "../text/TextView";

interface Props {
  alt: string;
  of?: string | undefined;
  title?: TextObject | undefined;
  link?: string | undefined;
  small?: boolean;
  tiny?: boolean;
}

/** Stands for an image or a video: the playground fetches nothing from elsewhere. */
export function ImageBox({ alt, of, title, link, small = false, tiny = false }: Props) {
  const size = tiny ? "image-tiny" : small ? "image-small" : "";
  const box = (
    <div className={`image ${size}`} role="img" aria-label={alt} title={of ? `${alt}: ${of}` : alt}>
      <Icon name="image" />
      {!tiny && <span>{alt}</span>}
    </div>
  );
  if (!title) return box;
  return (
    <figure>
      <figcaption>
        {link ? <SafeLink url={link}>{plain(title)}</SafeLink> : plain(title)}
      </figcaption>
      {box}
    </figure>
  );
}
