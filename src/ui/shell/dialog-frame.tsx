import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useExplorer } from "../explorer-context.ts";
import { Icon } from "../primitives/icon.tsx";

/** A dialogue over the page, with its title and the way out. */
export function DialogFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { actions } = useExplorer();
  const close = () => actions.setPanels({ dialog: null });
  return (
    <ModalOverlay
      className="cx-overlay"
      isDismissable
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Modal className="cx-modal">
        <Dialog className="cx-dialog">
          <div className="cx-dialog-head">
            <Heading slot="title">{title}</Heading>
            <button type="button" className="cx-button cx-icon-button" aria-label="Close" onClick={close}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
