import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./icon-button.tsx";

/** A dialogue over the page: its title and the way out stay in view while it scrolls, and so does the foot, where it decides something. */
export function DialogFrame({
  title,
  onClose,
  children,
  foot,
  isWide = false,
  staysOpen = false,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly isWide?: boolean;
  /** A click beside it does not close it. */
  readonly staysOpen?: boolean;
}) {
  return (
    <ModalOverlay
      className="cx-overlay"
      isDismissable={!staysOpen}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`cx-modal${isWide ? " cx-modal-wide" : ""}`}>
        <Dialog className="cx-dialog">
          <div className="cx-dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton label="Close" icon="close" onPress={onClose} />
          </div>
          <div className="cx-dialog-body">{children}</div>
          {foot === undefined ? null : <div className="cx-dialog-foot">{foot}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
