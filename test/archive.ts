const OUTLETS = ["Harbour Times", "Ridge Post", "Delta Wire"];
const ACTS = [
  "Russia imposed sanctions on three Japanese banks",
  "Japan's foreign minister met his South Korean counterpart in Tokyo",
  "The United States condemned North Korea for a missile launch",
  "China signed a trade agreement with Russia in Beijing",
  "Ukraine accused Russia of shelling a grain port",
];
const WORDS =
  "harbour customs ledger orchard granite lantern meadow voyage cotton saddle timber quarry beacon harvest anchor".split(
    " ",
  );

/** A JSON-lines archive of distinct short reports, the same for the same count. */
export function makeArchive(count: number): string {
  return Array.from({ length: count }, (_, n) => `${JSON.stringify(report(n))}\n`).join("");
}

function report(n: number): object {
  const day = new Date(Date.UTC(2023, 0, 1 + (n % 360))).toISOString().slice(0, 10);
  // Words drawn by the number's digits keep any two reports from being near copies of each other.
  const filler = Array.from(
    { length: 60 },
    (_, i) => `${WORDS[(n * 7 + i * (n % 11) + i * i) % WORDS.length]}${(n * 31 + i * 17) % 997}`,
  );
  return {
    url: `https://archive.example/${n}`,
    date: day,
    title: `Report number ${n}`,
    outlet: OUTLETS[n % OUTLETS.length],
    text: `${ACTS[n % ACTS.length]} on the day of report ${n}.\n\nThe clerk noted the words ${filler.join(", ")}.`,
  };
}
