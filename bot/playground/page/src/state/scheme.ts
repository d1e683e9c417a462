import { useEffect, useState } from "react";

export type Scheme = "light" | "dark";

const KEPT_AS = "confbot-playground-scheme";
const darkWanted = window.matchMedia("(prefers-color-scheme: dark)");

/** Light or dark: what the person chose here, else what the system wants. */
export function useScheme(): [Scheme, (scheme: Scheme) => void] {
  const [chosen, choose] = useState(localStorage.getItem(KEPT_AS));
  const [system, setSystem] = useState<Scheme>(darkWanted.matches ? "dark" : "light");
  useEffect(() => {
    const changed = () => setSystem(darkWanted.matches ? "dark" : "light");
    darkWanted.addEventListener("change", changed);
    return () => darkWanted.removeEventListener("change", changed);
  }, []);
  const scheme = chosen === "light" || chosen === "dark" ? chosen : system;
  useEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);
  const keep = (wanted: Scheme) => {
    localStorage.setItem(KEPT_AS, wanted);
    choose(wanted);
  };
  return [scheme, keep];
}
