/** A job in types: what it takes, what it answers, and what it tells on the way. */
export interface Job<
  Args extends readonly unknown[],
  Answer,
  Event extends readonly unknown[] = readonly never[],
> {
  readonly args: Args;
  readonly answer: Answer;
  readonly event: Event;
}
