/** @typedef {{ selector: string, message: string }} Refusal */

/** @type {Refusal[]} */
const everywhere = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'No default export: export the thing by its name, the file is named after it.',
  },
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrel: import from the file that defines the thing.',
  },
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'An error is never swallowed: handle it, or turn it into a named failure.',
  },
];

/** @type {Refusal[]} */
const room = [
  ...everywhere,
  {
    selector:
      'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression.init',
    message: 'Write `export function name(…)`: it reads better and its name stands in every stack.',
  },
  {
    selector:
      'FunctionDeclaration > Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"]',
    message: 'A positional boolean says nothing where it is called: take a string union or an object.',
  },
];

/** @type {Refusal} */
const writableProperty = {
  selector:
    'TSInterfaceDeclaration[id.name!=/Draft$/] > TSInterfaceBody > TSPropertySignature:not([readonly=true])',
  message: 'Data is readonly: write `readonly` before the property (only a type named …Draft is written to).',
};

/** @type {Refusal[]} */
const framework = [
  ...room,
  writableProperty,
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'framework/ has no clock: the instant comes in as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'framework/ has no clock: the instant comes in as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'framework/ has no randomness: ids and salts come in as arguments.',
  },
];

/** @type {Refusal[]} */
const printed = [
  ...room,
  writableProperty,
  {
    selector:
      'JSXAttribute[name.name="dangerouslySetInnerHTML"], AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Text becomes elements through React only: markup in a text field must never run.',
  },
];

/** @type {Refusal[]} */
const renderer = [
  ...printed,
  {
    selector: 'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name="rung"]',
    message: 'Only renderer/api.ts and renderer/print/ talk to the shell: use what api.ts exports.',
  },
];

/** Rules about the shape of the code that no ready-made rule states, by room. */
export const shapeRules = {
  room: { 'no-restricted-syntax': ['error', ...room] },
  framework: { 'no-restricted-syntax': ['error', ...framework] },
  renderer: { 'no-restricted-syntax': ['error', ...renderer] },
  bridgeUser: { 'no-restricted-syntax': ['error', ...printed] },
  tests: { 'no-restricted-syntax': ['error', ...everywhere] },
};
