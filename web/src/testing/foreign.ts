/** Values as no version of ours has written them, for a member that is something else in all of ours. */
export const oddValues: readonly unknown[] = [
  null,
  undefined,
  '',
  '   ',
  7,
  -1,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  [null],
  {},
  { name: { first: 'Liza' } },
  'on-hold',
  'constructor',
  '__proto__',
  'Mars/Olympus',
  '2027-13-45T99:99:99Z',
  'x'.repeat(5_000),
];

/** As many as each member has in turn; each begins elsewhere. */
const FEW = 1;

/** The row with each of its members in turn as another version might have it, or without it, and what is no row at all. */
export function foreignRows(row: object): unknown[] {
  const members = Object.keys(row);
  return [
    ...members.flatMap((member, index) =>
      Array.from({ length: FEW }, (_, at) => oddValues[(index * FEW + at) % oddValues.length]).map((value, at) => ({
        ...row,
        id: `${member} ${at}`,
        [member]: value,
      })),
    ),
    ...members.map((member) => ({ ...row, id: `no ${member}`, [member]: null })),
    Object.fromEntries([['id', 'all'], ...members.map((member) => [member, {}])]),
    { ...row, id: 'later', a_later_member: { of: ['another', 'version'] } },
    null,
    undefined,
    7,
    'row',
    [],
    {},
  ];
}
