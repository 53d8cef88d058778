import { Component, type ReactNode } from "react";
import { words } from "../words/words.ts";

type Props = {
  readonly children: ReactNode;
  /** What is said; left out: what a screen says that keeps things on this device. */
  readonly unexpected?: { readonly what: string; readonly mend: string };
};

/** Catches a bug in a screen: says so, and that nothing kept is lost, in place of an empty page. */
export class Unforeseen extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { failed, again, unexpected: here } = words().screens;
    const unexpected = this.props.unexpected ?? here;
    return (
      <section role="alert" className="card measure mt-8">
        <h1>{failed}</h1>
        <p className="mt-3">{unexpected.what}</p>
        <p className="mt-2">{unexpected.mend}</p>
        <button type="button" className="button mt-4" onClick={() => location.reload()}>
          {again}
        </button>
      </section>
    );
  }
}
