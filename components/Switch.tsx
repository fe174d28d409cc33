import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  label: string;
  /** Heard, not seen: what the label leaves open. */
  hint?: string;
  /** Below the label: what it is about. */
  note?: string;
  on: boolean;
  onChange(on: boolean): void;
  /** Shown beside the switch: a count. */
  aside?: string | undefined;
  disabled?: boolean;
  /** "title" for the one at the head of the popup. */
  kind?: 'title' | 'row';
  /** Drawn before the label. */
  children?: ComponentChildren;
}

/** A row that is one switch: the whole of it may be clicked, and its label is the switch's name. */
export function Switch({
  label,
  hint,
  note,
  on,
  onChange,
  aside,
  disabled = false,
  kind = 'row',
  children,
}: SwitchProps) {
  return (
    <label class={`switch switch-${kind}`}>
      {children}
      <span class="switch-label">
        {label}
        {hint !== undefined && <span class="unseen"> {hint}</span>}
        {note && <span class="switch-note">{note}</span>}
      </span>
      {aside !== undefined && <span class="switch-aside">{aside}</span>}
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
