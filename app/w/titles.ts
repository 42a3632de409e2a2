import type { Metadata } from 'next'
import { loadPage, type Place } from '@/lib/access/entry'
import type { Permission } from '@/lib/access/policy'
import { allow } from '@/lib/access/scope'

/** A page's title, for those who may see the page; for everybody else it is not there, and its name is not said either. */
export async function titleOf(params: Promise<Place>, permission: Permission, title: string): Promise<Metadata> {
  const { workspace, client } = await params
  await loadPage({ workspace, ...(client !== undefined && { client }) }, (tenant) => {
    allow(tenant.scope, permission)
    return Promise.resolve(null)
  })
  return { title }
}
