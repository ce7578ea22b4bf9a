import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newsIn } from '../../../renderer/features/help/news';

test('what is new is read from the changelog, versions, groups and items', () => {
  const text =
    '# Changelog\n\n## 2.0.0\n\n### Added\n- One *thing*,\n  over `two` lines.\n- Another.\n\n### Fixed\n- A.\n\n## 1.0.0\n';
  expect(newsIn(text)).toEqual([
    {
      name: '2.0.0',
      groups: [
        { title: 'Added', items: ['One thing, over two lines.', 'Another.'] },
        { title: 'Fixed', items: ['A.'] },
      ],
    },
    { name: '1.0.0', groups: [] },
  ]);
});

test('no item of the shipped changelog is lost', () => {
  const text = readFileSync('CHANGELOG.md', 'utf8');
  const items = newsIn(text).flatMap(({ groups }) => groups.flatMap((group) => group.items));
  expect(items).toHaveLength(text.match(/^- /gm)?.length ?? 0);
  expect(items.length).toBeGreaterThan(10);
  expect(newsIn('')).toEqual([]);
});
