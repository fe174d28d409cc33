export interface ChoiceProps<T extends string> {
  /** Of the radio buttons, on its page. */
  name: string;
  label: string;
  note?: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange(value: T): void;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ name, label, note, options, value, onChange }: ChoiceProps<T>) {
  const noteId = `${name}-note`;
  return (
    <fieldset class="choice" aria-describedby={note && noteId}>
      <legend>{label}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {note && (
        <p id={noteId} class="quiet">
          {note}
        </p>
      )}
    </fieldset>
  );
}
