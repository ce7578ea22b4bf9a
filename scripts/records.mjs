/**
 * @param {unknown} value
 * @param {string} name
 * @returns {readonly unknown[]} none where there is no list of that name
 */
export function listIn(value, name) {
  const list = isRecord(value) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {string} empty where there is no text of that name
 */
export function textIn(value, name) {
  const text = isRecord(value) ? value[name] : undefined;
  return typeof text === 'string' ? text : '';
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isRecord(value) {
  return typeof value === 'object' && value !== null;
}
