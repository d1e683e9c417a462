import { Avatar } from "../parts/Avatar";
import { Menu } from "../parts/Menu";
import { useWorkspace } from "../state/workspace";

/** Who one is; another person sees other messages. */
export function UserSwitch() {
  const { snapshot, me, go } = useWorkspace();
  const people = snapshot.users.filter(user => !user.is_bot);
  return (
    <Menu
      label={`You are ${me.real_name}. Be somebody else`}
      className="top-button top-user"
      face={
        <>
          <Avatar name={me.real_name} />
          <span className="only-wide">{me.real_name}</span>
        </>
      }
      items={people.map(user => ({
        label: user.id === me.id ? `${user.real_name} (you)` : user.real_name,
        detail: [user.is_admin ? "admin" : "member", user.tz].join(" · "),
        run: () => go({ user: user.id, thread: null }),
      }))}
    />
  );
}
