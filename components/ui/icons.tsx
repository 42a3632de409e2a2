import type { StaticImageData } from 'next/image'
import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import sheet from './icons.svg'

const { src } = sheet as StaticImageData

/**
 * Lucide's drawings, each a reference into one sheet that the browser keeps: a page carries their names and not their
 * paths, neither in its markup nor in its copy for the router. `npm run icons` draws the sheet from the names below.
 */
function icon(name: string) {
  return function Icon({ className, ...rest }: Omit<ComponentProps<'svg'>, 'children'>) {
    const seen = rest['aria-label'] === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img' } as const)
    return (
      <svg {...seen} {...rest} className={classNames('icon', className)}>
        <use href={`${src}#${name}`} />
      </svg>
    )
  }
}

export const ArrowDown = icon('arrow-down')
export const ArrowDownRight = icon('arrow-down-right')
export const ArrowLeft = icon('arrow-left')
export const ArrowRight = icon('arrow-right')
export const ArrowUp = icon('arrow-up')
export const ArrowUpRight = icon('arrow-up-right')
export const Building2 = icon('building-complex')
export const ChartLine = icon('chart-line')
export const Check = icon('check')
export const ChevronDown = icon('chevron-down')
export const ChevronRight = icon('chevron-right')
export const Circle = icon('circle')
export const CircleAlert = icon('circle-exclamation-point')
export const CircleCheck = icon('circle-check')
export const CircleDashed = icon('circle-dashed')
export const CircleHelp = icon('circle-question-mark')
export const ClipboardList = icon('clipboard-list')
export const Clock = icon('clock')
export const CloudOff = icon('cloud-off')
export const Copy = icon('copy')
export const Download = icon('download')
export const Ellipsis = icon('ellipsis')
export const Eye = icon('eye')
export const EyeOff = icon('eye-off')
export const House = icon('house')
export const Info = icon('info')
export const LoaderCircle = icon('loader-circle')
export const Lock = icon('lock')
export const LogOut = icon('log-out')
export const Mail = icon('mail')
export const Minus = icon('minus')
export const Monitor = icon('monitor')
export const Moon = icon('moon')
export const NotebookPen = icon('notebook-pen')
export const PenLine = icon('pen-line')
export const Play = icon('play')
export const Plus = icon('plus')
export const Printer = icon('printer')
export const Search = icon('search')
export const Send = icon('send')
export const Settings = icon('settings')
export const Sun = icon('sun')
export const Table2 = icon('table-2')
export const TriangleAlert = icon('triangle-exclamation-point')
export const UserCheck = icon('user-check')
export const UserPen = icon('user-pen')
export const UserPlus = icon('user-plus')
export const UserRound = icon('user-round')
export const Wifi = icon('wifi')
export const X = icon('x')
