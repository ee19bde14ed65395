/** Whether a text is an address that a browser may be sent to: http or https, without spaces. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(text);
