'use client'
import { useTranslations } from 'use-intl'
import { figure } from '@/components/charts/figures'
import type { WaageArgument } from '@/components/charts/waage-bars'
import { Disclosure } from '@/components/ui/disclosure'
import { Table, Td, Th } from '@/components/ui/table'

/** The same in numbers: every argument with weight, strength and contribution. */
export function WaageTable({ argumentList, locale }: { argumentList: readonly WaageArgument[]; locale: string }) {
  const t = useTranslations('charts.waage')
  const evidenced = argumentList.some((argument) => typeof argument.evidenced === 'number')
  const number = (value: number | null | undefined, digits: number, none: string) =>
    value === null || value === undefined ? <span className="text-ink-3">{none}</span> : figure(value, locale, digits)
  return (
    <Disclosure className="mt-1 text-s" summary={t('table')}>
      <Table caption={t('tableCaption')} cards>
        <thead>
          <tr>
            <Th>{t('column.argument')}</Th>
            <Th>{t('column.side')}</Th>
            <Th numeric>{t('column.weight')}</Th>
            <Th numeric>{t('column.strength')}</Th>
            <Th numeric>{t('column.contribution')}</Th>
            {evidenced && <Th numeric>{t('column.evidenced')}</Th>}
          </tr>
        </thead>
        <tbody>
          {argumentList.map((argument) => (
            <tr key={argument.key}>
              <th scope="row">{argument.title}</th>
              <Td label={t('column.side')} className={argument.side === 'pro' ? 'text-pro' : 'text-con'}>
                {t(argument.side)}
              </Td>
              <Td numeric label={t('column.weight')}>
                {figure(argument.weight, locale, Number.isInteger(argument.weight) ? 0 : 1)}
              </Td>
              <Td numeric label={t('column.strength')}>
                {number(argument.strength, 2, t('notAnswered'))}
              </Td>
              <Td numeric label={t('column.contribution')}>
                {number(argument.contribution, 1, t('notAnswered'))}
              </Td>
              {evidenced && (
                <Td numeric label={t('column.evidenced')}>
                  {number(argument.evidenced, 1, t('notMeasured'))}
                </Td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  )
}
