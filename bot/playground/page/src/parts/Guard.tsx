import { Component, type ReactNode } from "react";
import { UnknownBox } from "./UnknownBox";

interface Props {
  /** What is guarded, for people: a block, a message. */
  what: string;
  type: string;
  json: object;
  children: ReactNode;
}

interface State {
  json: object;
  failed: boolean;
}

/** Keeps what can't be drawn from taking the whole page with it. */
export class Guard extends Component<Props, State> {
  override state: State = { json: this.props.json, failed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    // What has changed since then is given another try.
    return props.json === state.json ? null : { json: props.json, failed: false };
  }

  override render(): ReactNode {
    const { what, type, json, children } = this.props;
    return this.state.failed ? <UnknownBox what={what} type={type} json={json} /> : children;
  }
}
