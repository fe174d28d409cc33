import { scopeOf } from '../../core/facts';
import type { Finding, Kind } from './finding';
import { type AuditRow, groupBy, type Tables } from './rows';

const found = (kind: Kind, where: string, name: string, what: string): Finding => ({
  kind,
  where,
  name,
  what,
  note: '',
});

/** Sources of what the packages hold, cited by no table and, where the tables do not build, by nothing at all. */
const OF_PACKAGES = ['geonames', 'cia-factbook-2015', 'cldr-48'];

/** Sources that nothing cites, sources that are cited and not listed, and those listed twice. */
export function checkSources(tables: Tables, packaged: AuditRow[]): Finding[] {
  const citing = [
    ...tables.rows,
    ...packaged,
    ...[...tables.definitions, ...tables.observances, ...tables.coverage, ...tables.breaks].map(({ where, cells }) => ({
      where,
      name: cells.term ?? cells.name ?? cells.country ?? '',
      source: cells.source ?? '',
    })),
  ];
  const cited = new Set([...OF_PACKAGES, ...citing.map((row) => row.source)]);
  const listed = new Set<string>();
  const findings: Finding[] = [];
  for (const { where, cells } of tables.sources) {
    const id = cells.id ?? '';
    if (listed.has(id)) findings.push(found('source', where, id, 'the source is listed twice'));
    else if (!cited.has(id)) findings.push(found('source', where, id, 'no row cites it'));
    listed.add(id);
  }
  for (const row of citing) {
    if (!listed.has(row.source)) findings.push(found('source', row.where, row.name, `"${row.source}" is not listed`));
  }
  return findings;
}

/** What an area or a population of a country or of its divisions is, which needs no scope. */
const OF_COUNTRIES = new Set(['country', 'first-level-division', 'total-area', 'land-area']);

/**
 * Words for the definition of a population or an area that come once only, as a slip of the pen does, or that the engine
 * has no scope for; ranks under definitions that no figure has; and terms that stand behind the same term of the same
 * body, where no claim finds them.
 */
export function checkDefinitions({ rows, coverage, definitions }: Tables, packaged: AuditRow[]): Finding[] {
  const findings: Finding[] = [];
  const measured = [...rows, ...packaged].filter((row) => row.property === 'population' || row.property === 'area');
  for (const [definition, users] of groupBy(measured, (row) => row.definition)) {
    const { where, name, note } = users[0]!;
    if (users.length === 1) {
      findings.push({ ...found('definition', where, name, `"${definition}" is used here only`), note });
    } else if (!OF_COUNTRIES.has(definition) && scopeOf(definition) === null) {
      const what = `"${definition}" has no scope: its ${users.length} figures are compared with no others`;
      findings.push({ ...found('definition', where, name, what), note });
    }
  }
  for (const { where, cells } of coverage) {
    for (const definition of (cells.definitions ?? '').split('|')) {
      if (rows.some((row) => row.property === cells.property && row.definition === definition)) continue;
      findings.push(found('definition', where, cells.country ?? '', `no figure has the definition "${definition}"`));
    }
  }
  const same = groupBy(definitions, ({ cells }) => [cells.term, cells.property, cells.unit, cells.whose].join(' '));
  for (const [first, ...rest] of same.values()) {
    for (const { where, cells } of rest) {
      findings.push(found('definition', where, cells.term ?? '', `stands behind the same term in ${first!.where}`));
    }
  }
  return findings;
}
