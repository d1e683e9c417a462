/** The text without case and accents, for comparing what was typed with what there is. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
