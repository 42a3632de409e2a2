import { figure, signedFigure } from '@/components/charts/figures'
import { Disclosure } from '@/components/ui/disclosure'
import { Note } from '@/components/ui/note'
import { Table, Td, Th } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ChangesView } from '@/lib/assessments/views-over-time'
import { getLocale, getText } from '@/lib/text/server'

type Area = ChangesView['dimensions'][number]

/** Per area what answers have moved, with its parts, beside the value that each picture shows. */
export async function ChangedAreas({ dimensions }: Pick<ChangesView, 'dimensions'>) {
  const t = await getText('overview')
  return (
    <>
      <Table caption={t('changes.areas')} cards>
        <thead>
          <tr>
            <Th>{t('changes.area')}</Th>
            <Th numeric>{t('changes.drawn')}</Th>
            <Th>{t('changes.moved')}</Th>
            <Th>{t('changes.parts')}</Th>
          </tr>
        </thead>
        <tbody>
          {dimensions.map((area) => (
            <AreaRow key={area.key} area={area} />
          ))}
        </tbody>
      </Table>
      <Note className="mt-4 max-w-measure">{t('changes.areasNote')}</Note>
    </>
  )
}

async function AreaRow({ area }: { area: Area }) {
  const [t, locale] = await Promise.all([getText('overview'), getLocale()])
  const { name, drawn, parts } = area
  const score = (value: number | null) => (value === null ? t('changes.open') : figure(value, locale))
  return (
    <tr>
      <th scope="row">{name}</th>
      <Td numeric label={t('changes.drawn')} className="whitespace-nowrap">
        {t('changes.drawnFromTo', { from: score(drawn.from), to: score(drawn.to) })}
      </Td>
      <Td label={t('changes.moved')}>
        <Moved area={area} />
      </Td>
      <Td label={t('changes.parts')} className={parts.length === 0 ? 'max-[47.5rem]:hidden!' : undefined}>
        <Parts parts={parts} />
      </Td>
    </tr>
  )
}

/** Better and worse carry their words' colours only where they matter. */
async function Moved({ area: { delta, material } }: { area: Area }) {
  const [t, locale] = await Promise.all([getText('overview'), getLocale()])
  if (delta === null) return <span className="text-ink-3">{t('changes.tooLittle')}</span>
  if (delta === 0) return <span className="text-ink-3">{t('changes.none')}</span>
  const points = t('changes.points', { points: signedFigure(delta, locale, 1), abs: Math.abs(delta) })
  if (material) return <Tag tone={delta > 0 ? 'pro' : 'con'}>{points}</Tag>
  return (
    <>
      {points}
      <span className="block text-xs text-ink-3">{t('changes.notMaterial')}</span>
    </>
  )
}

/** Up to this many parts stand open. */
const shownParts = 2

async function Parts({ parts }: Pick<Area, 'parts'>) {
  const [t, locale] = await Promise.all([getText('overview'), getLocale()])
  if (parts.length === 0) return null
  const list = (
    <ul className="grid gap-0.5 text-s">
      {parts.map(({ key, label, part }) => (
        <li key={key}>{t('changes.part', { label, points: signedFigure(part, locale, 1) })}</li>
      ))}
    </ul>
  )
  if (parts.length <= shownParts) return list
  return <Disclosure summary={t('changes.partsCount', { count: parts.length })}>{list}</Disclosure>
}
