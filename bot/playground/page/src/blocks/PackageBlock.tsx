import type { KnownBlock } from "@slack/types";
import { type Block, Message } from "slack-blocks-to-jsx";
import { useWorkspace } from "../state/workspace";
import { SafeLink } from "../text/SafeLink";

/** Draws with slack-blocks-to-jsx a block that holds no mrkdwn and nothing to press. */
export function PackageBlock({ block }: { block: KnownBlock }) {
  const { snapshot, scheme } = useWorkspace();
  return (
    <Message
      // The two packages type the same JSON a little differently.
      blocks={[block as unknown as Block]}
      name=""
      logo=""
      withoutWrapper
      theme={scheme}
      data={{
        users: snapshot.users.map(user => ({ ...user, name: user.real_name })),
        channels: snapshot.channels,
      }}
      hooks={{
        link: ({ href, children, className }) => (
          <SafeLink url={href} className={className}>
            {children}
          </SafeLink>
        ),
      }}
    />
  );
}
