import { Component, type ReactNode } from "react";

interface Props {
  /** Name of what failed, as the message says it. */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a failure inside one panel: the rest of the page goes on, and the panel can be tried again. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className="cx-failed" role="alert">
        <p>
          {this.props.what} could not be shown: {error.message}. Reload the page if trying again does not
          help.
        </p>
        <button type="button" className="cx-button" onClick={() => this.setState({ error: null })}>
          Try again
        </button>
      </div>
    );
  }
}
