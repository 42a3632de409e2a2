import { timeZoneName } from '@/components/clients/time-zone-name'
import { DefinitionList } from '@/components/ui/definition-list'
import { headcounts, markets, type MasterData } from '@/lib/clients/model'
import { trades } from '@/lib/clients/trades'
import { say } from '@/lib/text/catalogue'
import { getLocale, getText } from '@/lib/text/server'

/** A client's master data in words. */
export async function MasterDataList({ data }: { data: MasterData }) {
  const [t, locale] = await Promise.all([getText('clients'), getLocale()])
  const trade = trades.find(({ key }) => key === data.trade)
  const headcount = headcounts.find((word) => word === data.headcount)
  const market = markets.find((word) => word === data.market)
  return (
    <DefinitionList
      items={[
        { term: t('facts.trade'), value: trade ? say(trade.name, locale) : data.trade },
        { term: t('facts.headcount'), value: headcount ? t(`headcount.${headcount}`) : data.headcount },
        { term: t('facts.market'), value: market ? t(`market.${market}`) : data.market },
        { term: t('facts.region'), value: data.region === '' ? t('list.openValue') : data.region },
        { term: t('facts.locale'), value: t(data.locale === 'en' ? 'languages.en' : 'languages.de') },
        { term: t('facts.timeZone'), value: timeZoneName(data.timeZone, t) },
      ]}
    />
  )
}
