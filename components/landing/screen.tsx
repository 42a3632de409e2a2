import type { DayAndNight, Picture } from '@/components/landing/pictures'
import { classNames } from '@/components/ui/class-names'
import type { Theme } from '@/lib/text/locale'

/** As `--breakpoint-md` of app/globals.css. */
const roomy = '(min-width: 47.5rem)'
const night = '(prefers-color-scheme: dark)'

type ScreenProps = { picture: Picture; alt: string; theme: Theme; className?: string }

/**
 * A picture of the product in the visitor's own theme. Whoever leaves the theme to the device gets both to choose from.
 * It is fetched when it comes near, and its room is kept before.
 */
export function Screen({ picture: { wide, narrow }, alt, theme, className }: ScreenProps) {
  const first = theme === 'dark' ? narrow.dark : narrow.light
  return (
    <picture>
      {wide !== undefined && <Sources images={wide} theme={theme} room={roomy} />}
      {theme === 'system' && <Source image={narrow.dark} media={night} />}
      <img
        src={first.src}
        width={first.width}
        height={first.height}
        alt={alt}
        loading="lazy"
        decoding="async"
        className={classNames('h-auto border border-hair-2', className)}
      />
    </picture>
  )
}

function Sources({ images, theme, room }: { images: DayAndNight; theme: Theme; room: string }) {
  return (
    <>
      {theme === 'system' && <Source image={images.dark} media={`${room} and ${night}`} />}
      <Source image={theme === 'dark' ? images.dark : images.light} media={room} />
    </>
  )
}

function Source({ image, media }: { image: DayAndNight['light']; media: string }) {
  return <source srcSet={image.src} width={image.width} height={image.height} media={media} type="image/webp" />
}
