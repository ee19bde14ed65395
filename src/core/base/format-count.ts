/**
 * A whole number with commas between thousands: `1,234`. The browser's own way (`toLocaleString`) takes it tens of milliseconds the
 * first time, which at the start of the page is felt.
 */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
