import { expect, test } from "vitest";
import { findDates } from "../../src/core/suggest/find-dates.ts";
import { findFigures } from "../../src/core/suggest/find-figures.ts";

const dates = (text: string) => findDates(text).map(({ start, end, edtf }) => [text.slice(start, end), edtf]);

test.each([
  ["It was signed on 19 September 2023.", "19 September 2023", "2023-09-19"],
  ["It was signed on October 7, 2023, in Baku.", "October 7, 2023", "2023-10-07"],
  ["Talks began in September 2020 there.", "September 2020", "2020-09"],
  ["In 1991 the state broke up.", "1991", "1991"],
  ["Between 2016 and 2020 sales grew.", "Between 2016 and 2020", "2016/2020"],
  ["Sales of 2011–2020 are known.", "2011–2020", "2011/2020"],
  ["They meet since 2016.", "since 2016", "2016/.."],
  ["It began in the 1980s.", "the 1980s", "1980/1989"],
  ["It began in early 2024.", "2024", "2024"],
  ["The record of 2023-10-07 says so.", "2023-10-07", "2023-10-07"],
])("%s", (text, words, edtf) => expect(dates(text)).toEqual([[words, edtf]]));

test("what is no date, lacks its year or can mean two days is left out", () => {
  for (const text of [
    "It cost $2020.",
    "room 12020",
    "5,2000 people",
    "on 7 October",
    "on 01/02/2020",
    "0.2020",
  ])
    expect(dates(text)).toEqual([]);
  expect(dates("It came out 2020.")).toEqual([["2020", "2020"]]);
  expect(dates("31 February 2020 is no day.")).toEqual([]);
});

test("dates stand in the order of the text, none within another, offsets in UTF-16", () => {
  const text = "🚂 From May 2019 to June 2020, then 3 July 2021 and 2022.";
  expect(dates(text)).toEqual([
    ["From May 2019 to June 2020", "2019-05/2020-06"],
    ["3 July 2021", "2021-07-03"],
    ["2022", "2022"],
  ]);
});

const figures = (text: string) =>
  findFigures(text).map(({ start, end, ...rest }) => ({ words: text.slice(start, end), ...rest }));

test.each([
  [
    "It gave nearly 70 per cent of it.",
    "nearly 70 per cent",
    "share",
    { min: 66.5, max: 70 },
    "nearly",
    null,
  ],
  ["It gave 60% of it.", "60%", "share", 60, null, null],
  ["Over 100,000 people left.", "Over 100,000 people", "count", { min: 100_000 }, "Over", "people"],
  [
    "Some 5 million tons of grain",
    "Some 5 million tons",
    "amount",
    { min: 4_750_000, max: 5_250_000 },
    "Some",
    "tons",
  ],
  ["worth $1.5 billion then", "$1.5 billion", "value", 1.5e9, null, "dollars"],
  ["It lasted 44 days.", "44 days", "duration", 44, null, "days"],
  ["for ten months there", "ten months", "duration", 10, null, "months"],
  ["up to 300 soldiers", "up to 300 soldiers", "count", { max: 300 }, "up to", "soldiers"],
  ["between 20 and 30 percent of it", "between 20 and 30 percent", "share", { min: 20, max: 30 }, null, null],
  ["thousands of refugees came", "thousands of refugees", "count", { min: 2000 }, null, "refugees"],
  ["the majority of its oil", "the majority", "share", { min: 50 }, null, null],
])("%s", (text, words, measure, value, hedge, unit) =>
  expect(figures(text)).toEqual([{ words, measure, value, hedge, unit }]),
);

test("a year, a day and a number word that counts nothing are no figures", () =>
  expect(figures("On 19 September 2023 one of them, in 2020, had two sides.")).toEqual([]));

test("hostile texts are read in one go, and nothing is found twice", () => {
  for (const piece of ["1", "1 ", "1,", "between 1 ", "since 2020 ", "May ", "hundreds of ", "a-", "–"]) {
    const text = piece.repeat(200_000 / piece.length);
    for (const found of [findDates(text), findFigures(text)])
      expect(
        found.every(({ start, end }, i) => start < end && end <= (found[i + 1]?.start ?? text.length)),
      ).toBe(true);
  }
  expect(findDates("since 2020 ".repeat(1000))).toHaveLength(1000);
});
