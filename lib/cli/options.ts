/** How `check` was called. */
export interface CheckOptions {
  format: 'pretty' | 'json' | 'jsonl';
  /** YYYY-MM-DD for documents that have no date of their own, or null: then today. */
  published: string | null;
  force: boolean;
  files: string[];
}

export const USAGE = `Usage: npm run -s check -- [--format pretty|json|jsonl] [--published YYYY-MM-DD] [--force] FILE...

  FILE         .html (read as a page), .txt (a paragraph a line), .jsonl (a document a line), or - for text on standard input
  --format     pretty is the default on a terminal, jsonl anywhere else
  --published  the date of documents that have none
  --force      run even where the gate says that a document is no news article in English`;

/** Wrong usage: the command ends with status 2 and this message. */
export class UsageError extends Error {}

const isDate = (written: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(written) && new Date(`${written}T00:00:00Z`).toJSON()?.startsWith(written) === true;

export function parseOptions(args: string[], terminal: boolean): CheckOptions {
  const options: CheckOptions = { format: terminal ? 'pretty' : 'jsonl', published: null, force: false, files: [] };
  const rest = args.flatMap((arg) =>
    /^--\w+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg],
  );
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--force') options.force = true;
    else if (arg === '--format') {
      const format = rest.shift();
      if (format !== 'pretty' && format !== 'json' && format !== 'jsonl') {
        throw new UsageError(`--format takes pretty, json or jsonl, not "${format ?? ''}".`);
      }
      options.format = format;
    } else if (arg === '--published') {
      const date = rest.shift() ?? '';
      if (!isDate(date)) throw new UsageError(`--published takes a date as YYYY-MM-DD, not "${date}".`);
      options.published = date;
    } else if (arg.startsWith('--')) throw new UsageError(`There is no option ${arg}.`);
    else options.files.push(arg);
  }
  if (options.files.length === 0) throw new UsageError('No file was named.');
  return options;
}
