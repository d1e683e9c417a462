import type { ReactNode } from "react";
import { safeAddress } from "./address";

/** A link that opens beside the playground; its label alone where it may not be followed. */
export function SafeLink({ url, children }: { url: string; children: ReactNode }) {
  const address = safeAddress(url);
  if (!address) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
