import type { KindLooks } from "../appearance/kind-looks.ts";
import type { OwnCitations } from "../evidence/cite-document.ts";
import type { PictureMarks } from "../formats/format.ts";
import type { Pin } from "../graph/pins.ts";
import type { Lens } from "../lens/lens.ts";
import type { EntityId, RelationId } from "../model/ids.ts";
import type { LayoutRequest } from "./layout-request.ts";

export type Scope =
  | { readonly kind: "all" }
  | { readonly kind: "lens"; readonly lens: Lens }
  | {
      readonly kind: "relations";
      readonly relations: readonly RelationId[];
      readonly entities: readonly EntityId[];
      readonly about: string;
    };

export interface ExportRequest {
  readonly format: string;
  readonly scope: Scope;
  /** The graph as it was before any edits. */
  readonly isPlain?: true;
  /** What stands out in a picture: a path. All else fades. */
  readonly highlight?: {
    readonly entities: readonly EntityId[];
    readonly relations: readonly RelationId[];
    readonly about: string;
  };
  /** The arrangement that is shown, for formats that hold places; none = as the graph was opened. */
  readonly layout?: LayoutRequest;
  /** Entities that a hand moved: they and their neighbours are written where they stand now. */
  readonly pins?: readonly Pin[];
  /** Colours and icons that the reader chose for kinds. */
  readonly looks?: KindLooks;
  /** What colours, sizes and names show on the screen. */
  readonly marks?: PictureMarks;
  /** How the reader wants sources cited. */
  readonly citations?: OwnCitations;
  /** Options of the format, as its definition lists them. */
  readonly options: Readonly<Record<string, string>>;
  /** Day stamped into the file, `YYYY-MM-DD`; core reads no clock. */
  readonly today: string;
}

export interface Exported {
  readonly fileName: string;
  readonly mediaType: string;
  /** UTF-8 text in pieces. */
  readonly chunks: readonly string[];
  readonly entities: number;
  readonly relations: number;
  /** Entities besides these that the file holds because its claims name them. */
  readonly named: number;
  /** What the format could not hold. */
  readonly lost: readonly string[];
}
