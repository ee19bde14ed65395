/** What was written once, to be shown at other places. */
export interface NamesLayer {
  /** The names have changed: what is kept of them no longer holds. */
  readonly forget: () => void;
  /** Shows what `draw` writes, so many pixels further, on whole device pixels so that letters stay sharp. */
  readonly show: (
    over: CanvasRenderingContext2D,
    dx: number,
    dy: number,
    draw: (context: CanvasRenderingContext2D) => void,
  ) => void;
}

/** Text is slow to draw: from the second frame on in which names are only shifted, they are copied from this layer. */
export function createNamesLayer(): NamesLayer {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  let isWritten = false;
  return {
    forget: () => {
      isWritten = false;
    },
    show: (over, dx, dy, draw) => {
      if (context === null) {
        over.save();
        over.translate(dx, dy);
        draw(over);
        over.restore();
        return;
      }
      if (!isWritten) {
        // A new size clears it.
        canvas.width = over.canvas.width;
        canvas.height = over.canvas.height;
        context.setTransform(over.getTransform());
        draw(context);
        isWritten = true;
      }
      const { a: density } = over.getTransform();
      over.save();
      over.setTransform(1, 0, 0, 1, Math.round(dx * density), Math.round(dy * density));
      over.drawImage(canvas, 0, 0);
      over.restore();
    },
  };
}
