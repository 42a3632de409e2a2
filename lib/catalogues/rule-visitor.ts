import type { Predicate, Value } from './rule-schema'

/** Dispatch over the rule language: one table of named operations instead of a chain of tests. */

type KeyOf<Union> = Union extends unknown ? keyof Union : never
type Payload<Union, Key extends PropertyKey> = Union extends Record<Key, infer Content> ? Content : never

export type ValueOperation = KeyOf<Value>
export type PredicateOperation = KeyOf<Predicate>

export type ValueVisitor<Context, Out> = {
  [Key in ValueOperation]: (content: Payload<Value, Key>, context: Context) => Out
}
export type PredicateVisitor<Context, Out> = {
  [Key in PredicateOperation]: (content: Payload<Predicate, Key>, context: Context) => Out
}

export function valueOperation(value: Value): ValueOperation {
  return firstKey(value) as ValueOperation
}

export function predicateOperation(predicate: Predicate): PredicateOperation {
  return firstKey(predicate) as PredicateOperation
}

export function visitValue<Context, Out>(value: Value, visitor: ValueVisitor<Context, Out>, context: Context): Out {
  const operation = valueOperation(value)
  const visit = visitor[operation] as (content: unknown, context: Context) => Out
  return visit((value as Record<string, unknown>)[operation], context)
}

export function visitPredicate<Context, Out>(
  predicate: Predicate,
  visitor: PredicateVisitor<Context, Out>,
  context: Context,
): Out {
  const operation = predicateOperation(predicate)
  const visit = visitor[operation] as (content: unknown, context: Context) => Out
  return visit((predicate as Record<string, unknown>)[operation], context)
}

// a rule node has exactly one key; the loop avoids the array of Object.keys on the hot path
function firstKey(node: object): string {
  for (const key in node) return key
  return ''
}
