import type { Option } from "@slack/types";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Icon } from "../parts/Icon";
import { keepInside } from "../parts/keepInside";
import { folded } from "../text/folded";

export interface Choice {
  value: string;
  label: string;
  detail?: string | undefined;
  group?: string | undefined;
  /** The option object as the bot gave it, which is what it gets back. */
  option?: Option;
}

interface Marks {
  "aria-label"?: string | undefined;
  "aria-labelledby"?: string | undefined;
}

interface Props {
  name: string;
  placeholder: string;
  choices: Choice[];
  chosen: Choice[];
  several: boolean;
  most: number | undefined;
  /** Asks for the choices that fit what was typed, where the page doesn't know them. */
  ask: ((typed: string) => Promise<Choice[]>) | undefined;
  /** From how many letters on `ask` is asked. */
  askFrom: number;
  onChange: (chosen: Choice[]) => void;
  marks: Marks;
}

const PAUSE = 150; // milliseconds without a key before the bot is asked

/** A button that opens a list to choose from, narrowed by typing. */
export function Picker(props: Props) {
  const { name, placeholder, choices, chosen, several, most, ask, askFrom, onChange, marks } =
    props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState<Choice[]>([]);
  const [at, setAt] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector("input")?.focus();
    const list = root.current?.querySelector<HTMLElement>(".picker-list");
    if (list) keepInside(list);
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when what was typed changes only
  useEffect(() => {
    if (!open || !ask || typed.length < askFrom) return;
    let late = false;
    const timer = setTimeout(async () => {
      const found = await ask(typed);
      if (!late) setAsked(found);
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [open, typed]);

  const offered = ask
    ? asked
    : choices.filter(choice => folded(choice.label).includes(folded(typed)));
  const isChosen = (choice: Choice) => chosen.some(each => each.value === choice.value);

  const close = () => {
    setOpen(false);
    setTyped("");
    button.current?.focus();
  };
  const choose = (choice: Choice) => {
    if (!several) {
      onChange([choice]);
      close();
    } else if (isChosen(choice)) onChange(chosen.filter(each => each.value !== choice.value));
    else if (!most || chosen.length < most) onChange([...chosen, choice]);
  };

  const key = (event: KeyboardEvent) => {
    const option = offered[at];
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, offered.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter" && option) choose(option);
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") return setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="picker" ref={root}>
      <button
        ref={button}
        type="button"
        className="button picker-face"
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        {...marks}
        {...faceLabel(marks, name, chosen, `${list}-face`)}
        id={`${list}-face`}
      >
        <span className={chosen.length ? "" : "faint"}>
          {chosen.map(choice => choice.label).join(", ") || placeholder}
        </span>
        <Icon name="caret" />
      </button>
      {open && (
        <div className="picker-list">
          <input
            className="input"
            role="combobox"
            aria-label={`Search: ${name}`}
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={offered[at] ? `${list}-${at}` : undefined}
            placeholder="Search"
            value={typed}
            onChange={event => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={key}
          />
          <div
            role="listbox"
            id={list}
            aria-label={name}
            aria-multiselectable={several}
            tabIndex={-1}
          >
            {offered.map((choice, index) => (
              <Offer
                key={choice.value}
                id={`${list}-${index}`}
                choice={choice}
                heading={choice.group !== offered[index - 1]?.group ? choice.group : undefined}
                active={index === at}
                chosen={isChosen(choice)}
                onChoose={() => choose(choice)}
              />
            ))}
          </div>
          {offered.length === 0 && <p className="faint">Nothing to choose</p>}
        </div>
      )}
    </div>
  );
}

/** What was chosen is said along with the name, which would hide it otherwise. */
function faceLabel(marks: Marks, name: string, chosen: Choice[], own: string): Marks {
  const label = marks["aria-labelledby"];
  if (label) return { "aria-labelledby": `${label} ${own}` };
  return { "aria-label": [name, ...chosen.map(choice => choice.label)].join(": ") };
}

interface OfferProps {
  id: string;
  choice: Choice;
  heading: string | undefined;
  active: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Offer({ id, choice, heading, active, chosen, onChoose }: OfferProps) {
  return (
    <>
      {heading && (
        <div className="picker-group" role="presentation">
          {heading}
        </div>
      )}
      {/* The keys are handled where the focus is: in the search field. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        role="option"
        id={id}
        tabIndex={-1}
        aria-selected={chosen}
        className={active ? "offer offer-active" : "offer"}
        // The focus stays in the search field.
        onMouseDown={event => event.preventDefault()}
        onClick={onChoose}
      >
        {choice.label}
        {choice.detail && <small>{choice.detail}</small>}
      </div>
    </>
  );
}
