import type { Tenant } from './tenant'

/** What a page asks for in several places, read once in a transaction. `known`: only if it was read already. */
export function readOnce<T>(read: (tenant: Tenant) => Promise<T>) {
  const asked = new WeakMap<Tenant, Promise<T>>()
  const reader = (tenant: Tenant): Promise<T> => {
    const known = asked.get(tenant)
    if (known) return known
    const reading = read(tenant)
    asked.set(tenant, reading)
    return reading
  }
  return Object.assign(reader, { known: (tenant: Tenant) => asked.get(tenant) })
}
