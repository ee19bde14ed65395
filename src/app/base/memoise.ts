/** A computation that is done again only when one of its inputs is another object: equal inputs give the very same result. */
export function memoise<Inputs extends readonly unknown[], Result>(
  compute: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let known: { readonly inputs: Inputs; readonly result: Result } | null = null;
  return (...inputs) => {
    if (known === null || inputs.some((input, at) => input !== known?.inputs[at]))
      known = { inputs, result: compute(...inputs) };
    return known.result;
  };
}
