/** What may become a script, of all texts; each rule throws for what may not. */
interface ScriptRules {
  readonly createScriptURL?: (address: string) => string;
  readonly createScript?: (text: string) => string;
}

type ScriptPolicy<Rules extends ScriptRules> = { readonly [Rule in keyof Rules]: (text: string) => string };

declare global {
  interface Window {
    /** What a browser with Trusted Types offers, as far as it is used here. */
    readonly trustedTypes?: {
      readonly createPolicy: <Rules extends ScriptRules>(name: string, rules: Rules) => ScriptPolicy<Rules>;
    };
  }
}

/** The only place that makes Trusted Types policies: where a browser knows none, the rules themselves. */
export const createScriptPolicy = <Rules extends ScriptRules>(
  name: string,
  rules: Rules,
): ScriptPolicy<Rules> | Rules => window.trustedTypes?.createPolicy(name, rules) ?? rules;
