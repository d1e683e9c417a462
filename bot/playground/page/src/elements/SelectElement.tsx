import type { MultiSelect, Option, OptionGroup, Select } from "@slack/types";
import type { Channel } from "../protocol";
import { useSurface } from "../state/surface";
import { channelName, useWorkspace, type Workspace } from "../state/workspace";
import { plain } from "../text/TextView";
import { type ElementProps, marksOf, useHeld } from "./field";
import { type Choice, Picker } from "./Picker";

/** A select menu of any kind, for one choice or several. */
export function SelectElement(props: ElementProps<Select | MultiSelect>) {
  const { element, block, field } = props;
  const surface = useSurface();
  const workspace = useWorkspace();
  const { held, change } = useHeld(props);
  const several = element.type.startsWith("multi_");
  const ofOptions = /static|external/.test(element.type);
  const known = choicesOf(element, workspace);

  const chosen = ([held ?? []].flat() as (string | Option)[]).map(each =>
    typeof each === "string"
      ? (known.find(choice => choice.value === each) ?? { value: each, label: each })
      : choiceOf(each),
  );
  const keep = (choices: Choice[]) => {
    const kept = choices.map(choice => (ofOptions ? (choice.option ?? choice) : choice.value));
    change(several ? kept : (kept[0] ?? null));
  };
  const external = element.type === "external_select" || element.type === "multi_external_select";
  const asked = async (typed: string) => {
    const outcome = await surface.suggest(block, element.action_id ?? "", typed);
    return [...flat(outcome.options, outcome.option_groups)];
  };

  return (
    <Picker
      name={field.label ?? plain(element.placeholder ?? { type: "plain_text", text: "Choose" })}
      placeholder={element.placeholder ? plain(element.placeholder) : "Choose an option"}
      choices={known}
      chosen={chosen}
      several={several}
      most={"max_selected_items" in element ? element.max_selected_items : undefined}
      ask={external ? asked : undefined}
      askFrom={("min_query_length" in element && element.min_query_length) || 0}
      onChange={keep}
      marks={marksOf(props)}
    />
  );
}

/** What there is to choose from, so far as the page knows by itself. */
function choicesOf(element: Select | MultiSelect, workspace: Workspace): Choice[] {
  const { users, channels } = workspace.snapshot;
  const conversation = (channel: Channel): Choice => ({
    value: channel.id,
    label: `${channel.kind === "im" ? "" : "#"}${channelName(channel, users, workspace.me.id)}`,
  });
  switch (element.type) {
    case "static_select":
    case "multi_static_select":
      return flat(element.options, element.option_groups);
    case "users_select":
    case "multi_users_select":
      return users.map(user => ({ value: user.id, label: user.real_name || user.name }));
    case "channels_select":
    case "multi_channels_select":
      return channels.filter(each => each.kind === "channel" && !each.private).map(conversation);
    case "conversations_select":
    case "multi_conversations_select": {
      const wanted = element.filter?.include;
      const kind = (each: Channel) =>
        each.kind === "im" ? "im" : each.private ? "private" : "public";
      return channels.filter(each => !wanted || wanted.includes(kind(each))).map(conversation);
    }
    default:
      return [];
  }
}

function choiceOf(option: Option, group?: string): Choice {
  const detail = option.description && plain(option.description);
  return { value: option.value ?? "", label: plain(option.text), option, group, detail };
}

function flat(options: Option[] = [], groups: OptionGroup[] = []): Choice[] {
  return [
    ...options.map(option => choiceOf(option)),
    ...groups.flatMap(group => group.options.map(option => choiceOf(option, plain(group.label)))),
  ];
}
