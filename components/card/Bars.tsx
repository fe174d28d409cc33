import type { CardRow, Quantity } from '../../lib/core/types';
import { type Band, statedBand } from './band';
import { figure, type Say, stated as statedWords, unitWords } from './words';

interface Props {
  rows: readonly CardRow[];
  stated: Quantity | null;
  say: Say;
}

/** Labels longer than this stand above their bars, which then have the whole width. */
const SHORT_LABEL = 12;

const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

/**
 * What the text states and the recorded figures as bars on one scale, with what is stated drawn over each of the
 * recorded ones as a band. Years are told, not drawn.
 */
export function Bars({ rows, stated, say }: Props) {
  const { unit, value, asOf } = rows[0]!;
  if (unit === 'year') return <Years rows={rows} say={say} />;
  const band = stated && statedBand(stated, rows);
  const reach = band ? (band.open ? 1.12 * band.low : band.high) : 0;
  const top = 1.02 * Math.max(...rows.map((row) => row.value), reach);
  const sameDate = asOf !== null && rows.every((row) => row.asOf === asOf);
  const short = rows.every((row) => say(row.label).length <= SHORT_LABEL);
  // What the text states has its unit with it, and the figures below it the same one.
  const own = band && stated?.unit === unit;
  const caption = [unit && !own ? unitWords(say, value, unit) : '', sameDate ? figure(say, { date: asOf }) : ''].filter(
    Boolean,
  );
  return (
    <div class="chart">
      <ul class={short ? 'rows beside' : 'rows above'}>
        {band && (
          <li class="row text">
            <span class="label">{say({ id: 'card_band' })}</span>
            <span class="bar" aria-hidden="true">
              <span class="reach" style={{ width: percent(band.low / top) }} />
              <BandMark band={band} top={top} />
            </span>
            <span class="value">{statedWords(say, stated!, stated!.unit)}</span>
          </li>
        )}
        {rows.map((row) => (
          <li key={`${row.rank} ${say(row.label)}`} class={row.main ? 'row main' : 'row'}>
            <span class="label">
              {row.rank !== undefined && <span class="rank">{row.rank} </span>}
              {say(row.label)}
              {row.asOf && !sameDate && <span class="as-of"> {figure(say, { date: row.asOf })}</span>}
            </span>
            <span class="bar" aria-hidden="true">
              <span class="fill" style={{ width: percent(Math.max(0, row.value) / top) }} />
              {band && <BandMark band={band} top={top} />}
            </span>
            <span class="value">{figure(say, { number: row.value })}</span>
          </li>
        ))}
      </ul>
      {caption.length > 0 && <p class="caption">{caption.join(' · ')}</p>}
    </div>
  );
}

function BandMark({ band, top }: { band: Band; top: number }) {
  const high = band.open ? top : band.high;
  const place = { insetInlineStart: percent(band.low / top), width: percent((high - band.low) / top) };
  return <span class={band.open ? 'band open' : 'band'} style={place} />;
}

function Years({ rows, say }: Omit<Props, 'stated'>) {
  return (
    <ol class="years">
      {rows.map(({ label, value, main }) => (
        <li key={`${value} ${say(label)}`} class={main ? 'main' : undefined}>
          <span class="year">{value}</span> {say(label)}
        </li>
      ))}
    </ol>
  );
}
