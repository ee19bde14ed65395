import { Component, type ReactNode } from "react";
import { loadPartsAgain, PartError } from "./lazy-part.ts";

interface Props {
  /** Name of what failed, as the message says it. */
  readonly what: string;
  /** Class of the place that it has in the page. */
  readonly className?: string;
  /** Stands in the place of what failed, instead of the message with a button. */
  readonly failed?: (retry: () => void) => ReactNode;
  /** Told once of what failed. */
  readonly onFail?: (message: string) => void;
  readonly children: ReactNode;
}

/** What to say of a failure: a part that did not come is another matter than one that broke. */
const toFailureMessage = (what: string, error: Error): string =>
  error instanceof PartError
    ? `${what} could not be loaded. Check the connection and try again; if the page was updated meanwhile, reload it.`
    : `${what} could not be shown: ${error.message}. Reload the page if trying again does not help.`;

/** Keeps a failure inside one part of the page: the rest goes on, and the part can be tried again. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown) {
    const fault = error instanceof Error ? error : new Error(String(error));
    this.props.onFail?.(toFailureMessage(this.props.what, fault));
  }

  readonly retry = (): void => {
    loadPartsAgain();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    const { what, className = "", failed, children } = this.props;
    if (error === null) return children;
    if (failed !== undefined) return failed(this.retry);
    return (
      <div className={`${className} cx-failed`.trim()} role="alert">
        <p>{toFailureMessage(what, error)}</p>
        <button type="button" className="cx-button" onClick={this.retry}>
          Try again
        </button>
      </div>
    );
  }
}
