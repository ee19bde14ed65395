import { Icon, type IconName } from "./icon.tsx";

/** A button that shows an icon alone and says its word when pointed at. */
export function IconButton({
  label,
  title = label,
  icon,
  onPress,
}: {
  readonly label: string;
  readonly title?: string;
  readonly icon: IconName;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="cx-button cx-icon-button"
      aria-label={label}
      title={title}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
