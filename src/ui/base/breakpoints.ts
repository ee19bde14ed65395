/** Screens on which the two side panels become one sheet at the bottom; paper has room for both. */
export const NARROW_SCREEN = "screen and (max-width: 899px)";
