import type { AnyBlock } from "@slack/types";
import { Component, type ReactNode } from "react";
import { UnknownBox } from "./UnknownBox";

interface Props {
  block: AnyBlock;
  children: ReactNode;
}

/** Keeps a block that can't be drawn from taking the whole page with it. */
export class BlockGuard extends Component<Props, { broken: AnyBlock | null }> {
  override state = { broken: null as AnyBlock | null };

  static getDerivedStateFromError(): { broken: AnyBlock | null } {
    return { broken: null };
  }

  override componentDidCatch(): void {
    this.setState({ broken: this.props.block });
  }

  override render(): ReactNode {
    const { block, children } = this.props;
    // A block that changed since then is given another try.
    if (this.state.broken === block)
      return <UnknownBox what="block" type={block.type} json={block} />;
    return children;
  }
}
