import type { Sizes } from '@/scripts/lib/bench-request.mjs'
import { writers, type Catalogue, type Statement } from './content'

/** What grows with the years: assessments, answers, figures. */

const assessments = (sizes: Sizes, { key, version, hash }: Catalogue): Statement[] => {
  const rounds = Math.floor(sizes.assessments / sizes.clients)
  return [
    {
      what: 'submitted assessments',
      sql: `insert into "Assessment" ("workspaceId", id, "clientId", number, form, "catalogueKey", "catalogueVersion",
          "catalogueHash", "startedAt", "startedById", "submittedAt", "submittedById", "submittedXid")
        select bench.id(4, 1, 0), bench.id(6, round, n), bench.id(5, 1, n), round, 'full', $3, $4, $5,
          at - interval '3 days', bench.id(1, 0, 0), at, bench.id(1, 0, 0), pg_current_xact_id()
        from generate_series(1, $1::int) n, generate_series(0, $2::int - 1) round
        cross join lateral (select now() - ($2::int - round) * interval '20 days' as at) moment`,
      values: [sizes.clients, rounds, key, version, hash],
    },
    {
      what: 'results',
      sql: `insert into "AssessmentResult" ("workspaceId", "clientId", "assessmentId", engine, document, verdict,
          readiness, level, balance, "reviewOn", "createdAt")
        select "workspaceId", "clientId", id, 'bench', '{}', 'MAYBE', round((100 * bench.chance(id::text))::numeric, 1),
          2, 10, ("submittedAt" + interval '182 days')::date, "submittedAt"
        from "Assessment"`,
    },
    {
      what: 'open assessments',
      sql: `insert into "Assessment" ("workspaceId", id, "clientId", number, form, "catalogueKey", "catalogueVersion",
          "catalogueHash", "startedAt", "startedById")
        select bench.id(4, 1, 0), bench.id(7, 1, n), bench.id(5, 1, n), $2::int, 'full', $3, $4, $5,
          now() - interval '1 day', bench.id(1, 0, 0)
        from generate_series(1, $1::int) n`,
      values: [writers, rounds, key, version, hash],
    },
    {
      what: 'newest assessments',
      sql: `update "ClientSummary" set "assessmentId" = case when state = 'answering'
          then bench.id(7, 1, ('x' || right("clientId"::text, 12))::bit(48)::bigint)
          else bench.id(6, $1::int, ('x' || right("clientId"::text, 12))::bit(48)::bigint) end
        where "workspaceId" = bench.id(4, 1, 0)`,
      values: [rounds - 1],
    },
  ]
}

/** Half of the questions of every open assessment are answered. */
const answers = ({ key, questions }: Catalogue): Statement[] => [
  {
    what: 'respondents',
    sql: `insert into "Respondent" ("workspaceId", id, "clientId", "assessmentId", kind)
      select bench.id(4, 1, 0), bench.id(8, 1, n), bench.id(5, 1, n), bench.id(7, 1, n), 'lead'
      from generate_series(1, $1::int) n`,
    values: [writers],
  },
  {
    what: 'catalogues that are followed',
    sql: `insert into "ClientCatalogue" ("workspaceId", "clientId", "catalogueKey", "followedAt")
      select "workspaceId", id, $1, "createdAt" from "Client"`,
    values: [key],
  },
  {
    what: 'answers',
    sql: `insert into "Answer" ("workspaceId", "clientId", "assessmentId", "respondentId", "questionKey", value,
        "authorId", "authorSide", device, sequence, "answeredAt")
      select bench.id(4, 1, 0), bench.id(5, 1, n), bench.id(7, 1, n), bench.id(8, 1, n), question, '0.5',
        bench.id(1, 0, n), 'client', bench.id(9, 1, n), 1, now() - interval '1 hour'
      from generate_series(1, $1::int) n, unnest($2::text[]) question`,
    values: [writers, questions.slice(0, Math.floor(questions.length / 2))],
  },
]

const years = 5
const perYear: Readonly<Record<string, number>> = { running: 52, week: 52, month: 12, quarter: 4, year: 1 }
const unit: Readonly<Record<string, string>> = {
  running: 'week',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}
const names: Readonly<Record<string, string>> = {
  week: 'IYYY-"W"IW',
  month: 'YYYY-MM',
  quarter: 'YYYY-"Q"Q',
  year: 'YYYY',
}
/** Of all that can be entered, as many as a goal speaks of. */
const adoptedAtOnce = 25

const figures = (sizes: Sizes, catalogue: Catalogue): Statement[] => {
  const adopted = catalogue.indicators.filter(({ aggregation }) => aggregation !== 'computed').slice(0, adoptedAtOnce)
  const each = adopted.reduce((sum, { cadence }) => sum + years * (perYear[cadence] ?? 0), 0)
  const measuring = Math.min(sizes.clients, Math.ceil(sizes.measurements / each))
  const units = adopted.map(({ cadence }) => unit[cadence] ?? 'month')
  return [
    {
      what: 'indicators',
      sql: `insert into "ClientIndicator" ("workspaceId", "clientId", "indicatorKey", "catalogueKey", "catalogueHash",
          "adoptedAt", baseline, target, "targetFrom", "targetBy", "lastPeriod", "staleFrom")
        select bench.id(4, 1, 0), bench.id(5, 1, n), key, $2, $3, now() - interval '5 years', 10, 50,
          (now() - interval '1 year')::date, (now() + interval '1 year')::date,
          to_char(date_trunc(unit, now()) - (case unit when 'quarter' then '3 months' else '1 ' || unit end)::interval,
            case unit when 'week' then $6 when 'month' then $7 when 'quarter' then $8 else $9 end),
          now() + interval '400 days'
        from generate_series(1, $1::int) n, unnest($4::text[], $5::text[]) as indicator(key, unit)`,
      values: [
        measuring,
        catalogue.key,
        catalogue.hash,
        adopted.map(({ key }) => key),
        units,
        ...['week', 'month', 'quarter', 'year'].map((name) => names[name]),
      ],
    },
    ...['week', 'month', 'quarter', 'year'].map((step): Statement => {
      const own = adopted.filter((_, index) => units[index] === step)
      return {
        what: `figures by the ${step}`,
        sql: `insert into "Measurement" ("workspaceId", "clientId", "indicatorKey", "startsOn", period, value, numerator,
            denominator, singles)
          select bench.id(4, 1, 0), bench.id(5, 1, n), key, day::date, to_char(day, $5),
            case when kind not in ('ratio', 'median') then amount end, case when kind = 'ratio' then amount end,
            case when kind = 'ratio' then amount + 7 end,
            case when kind = 'median' then array[amount, amount + 2, amount + 9]::float[] else '{}' end
          from generate_series(1, $1::int) n, unnest($2::text[], $3::text[]) as indicator(key, kind),
            generate_series(date_trunc($4::text, now() - interval '${years} years'), date_trunc($4::text, now()) - interval '1 day',
              (case $4::text when 'quarter' then '3 months' else '1 ' || $4::text end)::interval) day
          cross join lateral (select floor(40 * bench.chance(key || n % 97 || day::date)) as amount) figure`,
        values: [measuring, own.map(({ key }) => key), own.map(({ aggregation }) => aggregation), step, names[step]],
      }
    }),
    {
      what: 'who entered the figures',
      sql: `insert into "MeasurementRevision" ("workspaceId", id, "clientId", "indicatorKey", "startsOn", value, numerator,
          denominator, singles, revision, "authorId", at)
        select "workspaceId", bench.id(10, 1, row_number() over ()), "clientId", "indicatorKey", "startsOn", value,
          numerator, denominator, singles, 1, bench.id(1, 0, 1), "startsOn" + interval '8 days'
        from "Measurement"`,
    },
    {
      what: 'what is measured',
      sql: `update "ClientSummary" set indicators = $1, "staleOn" = (now() + interval '400 days')::date,
          "staleSort" = (now() + interval '400 days')::date
        where "workspaceId" = bench.id(4, 1, 0) and "clientId" <= bench.id(5, 1, $2)`,
      values: [adopted.length, measuring],
    },
  ]
}

/** What the triggers would have counted; then the statistics that plans are made from. */
const closing: Statement[] = [
  {
    what: 'tally',
    sql: `insert into "PortfolioTally" ("workspaceId", kind, key, count)
      select s."workspaceId", t.kind, t.key, count(*) from "ClientSummary" s, tally_keys(s) as t group by 1, 2, 3`,
  },
  { what: 'statistics', sql: 'vacuum analyze' },
  { what: 'checkpoint', sql: 'checkpoint' },
]

export function statementsOverTime(sizes: Sizes, catalogue: Catalogue): Statement[] {
  return [...assessments(sizes, catalogue), ...answers(catalogue), ...figures(sizes, catalogue), ...closing]
}
