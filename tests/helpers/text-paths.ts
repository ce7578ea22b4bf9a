/** Where texts stand in plain data: `evidence.*.title`, with a star for each of a list or of a table. */

type Joined<Head extends string, Rest> = Rest extends ''
  ? Head
  : Rest extends string
    ? `${Head}.${Rest}`
    : never;

/** Every place in a type where any text may stand: not those of a few fixed words. */
export type TextPath<Value> = Value extends string
  ? string extends Value
    ? ''
    : never
  : Value extends ReadonlyMap<string, infer Item>
    ? Joined<'*', TextPath<Item>>
    : Value extends readonly (infer Item)[]
      ? Joined<'*', TextPath<Item>>
      : Value extends object
        ? {
            [Key in keyof Value & string]-?: Joined<string extends Key ? '*' : Key, TextPath<Value[Key]>>;
          }[keyof Value & string]
        : never;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every text in a value, with its place. @param tables members that are tables by id, though written as objects */
export function textsIn(
  value: unknown,
  tables: ReadonlySet<string> = new Set(),
  path = '',
): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (!isRecord(value)) return [];
  const inside = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (value instanceof Map) {
    return [...value.values()].flatMap((item: unknown) => textsIn(item, tables, inside('*')));
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsIn(item, tables, inside('*')));
  const isTable = tables.has(path);
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, tables, inside(isTable ? '*' : key)));
}
