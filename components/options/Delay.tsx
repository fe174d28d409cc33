import { useState } from 'preact/hooks';
import type { Words } from '../words';

export interface DelayProps {
  words: Words;
  /** Milliseconds. */
  value: number;
  longest: number;
  onChange(value: number): void;
}

/** How long the pointer rests first. It shows what is being chosen, and is changed when the slider is let go. */
export function Delay({ words, value, longest, onChange }: DelayProps) {
  const [sliding, setSliding] = useState<number | null>(null);
  const shown = sliding ?? value;
  const says = shown === 0 ? words.text('options_delay_none') : words.plural('options_delay_value', shown);
  return (
    <div class="choice">
      <label for="delay">{words.text('options_delay')}</label>
      <div class="slider">
        <input
          id="delay"
          type="range"
          min="0"
          max={longest}
          step="50"
          value={shown}
          aria-valuetext={says}
          onInput={(event) => setSliding(event.currentTarget.valueAsNumber)}
          onChange={(event) => {
            setSliding(null);
            onChange(event.currentTarget.valueAsNumber);
          }}
        />
        <output for="delay">{says}</output>
      </div>
    </div>
  );
}
