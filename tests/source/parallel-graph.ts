/** Parallel relations in both directions, a loop, an entity alone, dates and documents. */
export const PARALLEL = `
a -borders-> b #1
b -attacked-> a #2 @2016/2020
a -attacked-> b #2 !forecast
a -attacked-> b #3 @2011 !reported ~r
a -borders-> a #1
c
company:d -located_in-> a @2001 #3
`;
