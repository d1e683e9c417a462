import type { ReactNode } from "react";
import { safeAddress } from "./address";

interface Props {
  url: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A link that opens beside the playground; its label alone where it may not be followed. */
export function SafeLink({ url, className, children }: Props) {
  const address = safeAddress(url);
  if (!address) return <span>{children}</span>;
  return (
    <a className={className} href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
