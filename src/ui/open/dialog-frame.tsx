import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Icon } from "../primitives/icon.tsx";

/** A dialogue over the page with a title, a button that closes it, and room for what it decides at the bottom. */
export function DialogFrame({
  title,
  onClose,
  children,
  foot,
  isWide = false,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly isWide?: boolean;
}) {
  return (
    <ModalOverlay
      className="cx-overlay"
      isDismissable
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`cx-modal cx-open-modal${isWide ? " cx-wide" : ""}`}>
        <Dialog className="cx-dialog cx-open-dialog">
          <div className="cx-dialog-head">
            <Heading slot="title">{title}</Heading>
            <button
              type="button"
              className="cx-button cx-icon-button"
              aria-label="Close"
              onClick={() => onClose()}
            >
              <Icon name="close" />
            </button>
          </div>
          <div className="cx-open-body">{children}</div>
          {foot === undefined ? null : <div className="cx-open-foot">{foot}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
