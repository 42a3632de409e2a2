import { ofAgency, type Row } from './row'

export const portfolioRows: Record<string, Row> = {
  'clients.listClients': { for: ofAgency, input: () => ({ search: 'firm', filter: { trade: 'I' }, sort: 'change' }) },
  'clients.readPortfolio': { for: ofAgency, input: () => ({}) },
  'clients.listConsultants': { for: ofAgency, input: () => ({}) },
  'clients.exportClients': { for: ofAgency, input: () => ({ locale: 'en', q: 'firm', headcount: '6-9' }) },
}
