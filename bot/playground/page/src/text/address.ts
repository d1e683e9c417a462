const SAFE = new Set(["http:", "https:", "mailto:"]);

/** The address, if a link may lead there; otherwise null, and the label stands alone. */
export function safeAddress(address: string): string | null {
  try {
    return SAFE.has(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}
