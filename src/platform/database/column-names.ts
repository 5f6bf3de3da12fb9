/** Columns and tables are snake_case in SQL and camelCase in our code; the driver renames, so that no store has to. */

const inSql = new Map<string, string>();
const inCode = new Map<string, string>();

/** `replyBy` → `reply_by`; a name that is snake_case already stays. */
export function toSnakeCase(name: string): string {
  const known = inSql.get(name);
  if (known !== undefined) return known;
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  inSql.set(name, snake);
  return snake;
}

/** `reply_by` → `replyBy`; a name that is camelCase already stays. */
export function toCamelCase(name: string): string {
  const known = inCode.get(name);
  if (known !== undefined) return known;
  const camel = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  inCode.set(name, camel);
  return camel;
}

const renamed = (row: object, rename: (name: string) => string): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [rename(name), value]));

/** A row that a query read as JSON (`row_to_json`), as any other row is. */
export const fromColumns = <Row extends object>(json: object): Row => renamed(json, toCamelCase) as Row;

/** The other way: for SQL that takes rows as JSON, and for the file of one's own data, which has the names of the columns. */
export const toColumns = (row: object): object => renamed(row, toSnakeCase);
