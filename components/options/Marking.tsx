import { messageId } from '../card/words';
import { kindName } from '../kinds';
import { Switch } from '../Switch';
import type { Words } from '../words';

export interface Marked {
  cities: boolean;
  statistics: boolean;
  claims: boolean;
  kindsOff: string[];
  markAllStatistics: boolean;
  markEachCity: boolean;
}

export interface MarkingProps {
  words: Words;
  settings: Marked;
  /** Every kind of claim that the engine reads; none until that is known. */
  kinds: readonly string[];
  onChange(patch: Partial<Marked>): void;
}

/** What is marked: cities, statistics, claims, and which kinds of these. */
export function Marking({ words, settings, kinds, onChange }: MarkingProps) {
  const { text } = words;
  const { cities, statistics, claims, kindsOff, markAllStatistics, markEachCity } = settings;
  const withKind = (kind: string, on: boolean) => {
    const others = kindsOff.filter((one) => one !== kind);
    return { kindsOff: on ? others : [...others, kind].sort() };
  };
  return (
    <section aria-labelledby="marking">
      <h2 id="marking">{text('options_marking')}</h2>
      <div class="panel">
        <Switch
          label={text('popup_claims_switch')}
          note={text('options_claims_note')}
          on={claims}
          onChange={(on) => onChange({ claims: on })}
        />
        <fieldset class="within">
          <legend class="unseen">{text('options_kinds')}</legend>
          {kinds.map((kind) => (
            <Switch
              key={kind}
              label={kindName(words, kind)}
              note={text(messageId('example', kind))}
              on={claims && !kindsOff.includes(kind)}
              disabled={!claims}
              onChange={(on) => onChange(withKind(kind, on))}
            />
          ))}
        </fieldset>
        <Switch
          label={text('popup_cities')}
          note={text('options_cities_note')}
          on={cities}
          onChange={(on) => onChange({ cities: on })}
        />
        <div class="within">
          <Switch
            label={text('options_each_city')}
            on={cities && markEachCity}
            disabled={!cities}
            onChange={(on) => onChange({ markEachCity: on })}
          />
        </div>
        <Switch
          label={text('popup_statistics')}
          note={text('options_statistics_note')}
          on={statistics}
          onChange={(on) => onChange({ statistics: on })}
        />
        <div class="within">
          <Switch
            label={text('options_all_statistics')}
            on={statistics && markAllStatistics}
            disabled={!statistics}
            onChange={(on) => onChange({ markAllStatistics: on })}
          />
        </div>
      </div>
    </section>
  );
}
