import type { StaticImageData } from 'next/image'
import numbersNarrowDeDark from './pictures/numbers-narrow-de-dark.webp'
import numbersNarrowDeLight from './pictures/numbers-narrow-de-light.webp'
import numbersNarrowEnDark from './pictures/numbers-narrow-en-dark.webp'
import numbersNarrowEnLight from './pictures/numbers-narrow-en-light.webp'
import portfolioNarrowDeDark from './pictures/portfolio-narrow-de-dark.webp'
import portfolioNarrowDeLight from './pictures/portfolio-narrow-de-light.webp'
import portfolioNarrowEnDark from './pictures/portfolio-narrow-en-dark.webp'
import portfolioNarrowEnLight from './pictures/portfolio-narrow-en-light.webp'
import portfolioWideDeDark from './pictures/portfolio-wide-de-dark.webp'
import portfolioWideDeLight from './pictures/portfolio-wide-de-light.webp'
import portfolioWideEnDark from './pictures/portfolio-wide-en-dark.webp'
import portfolioWideEnLight from './pictures/portfolio-wide-en-light.webp'
import resultNarrowDeDark from './pictures/result-narrow-de-dark.webp'
import resultNarrowDeLight from './pictures/result-narrow-de-light.webp'
import resultNarrowEnDark from './pictures/result-narrow-en-dark.webp'
import resultNarrowEnLight from './pictures/result-narrow-en-light.webp'
import resultWideDeDark from './pictures/result-wide-de-dark.webp'
import resultWideDeLight from './pictures/result-wide-de-light.webp'
import resultWideEnDark from './pictures/result-wide-en-dark.webp'
import resultWideEnLight from './pictures/result-wide-en-light.webp'
import type { Locale } from '@/lib/text/messages'

/** One screen, as it looks by day and by night. */
export type DayAndNight = { light: StaticImageData; dark: StaticImageData }
/** Without `wide` it is a picture of a phone at every width. */
export type Picture = { wide?: DayAndNight; narrow: DayAndNight }
export type PictureName = 'result' | 'numbers' | 'portfolio'

/** Screens of the demo, taken by `node scripts/pictures.mjs`. */
export const pictures: Record<Locale, Record<PictureName, Picture>> = {
  de: {
    result: {
      wide: { light: resultWideDeLight, dark: resultWideDeDark },
      narrow: { light: resultNarrowDeLight, dark: resultNarrowDeDark },
    },
    numbers: {
      narrow: { light: numbersNarrowDeLight, dark: numbersNarrowDeDark },
    },
    portfolio: {
      wide: { light: portfolioWideDeLight, dark: portfolioWideDeDark },
      narrow: { light: portfolioNarrowDeLight, dark: portfolioNarrowDeDark },
    },
  },
  en: {
    result: {
      wide: { light: resultWideEnLight, dark: resultWideEnDark },
      narrow: { light: resultNarrowEnLight, dark: resultNarrowEnDark },
    },
    numbers: {
      narrow: { light: numbersNarrowEnLight, dark: numbersNarrowEnDark },
    },
    portfolio: {
      wide: { light: portfolioWideEnLight, dark: portfolioWideEnDark },
      narrow: { light: portfolioNarrowEnLight, dark: portfolioNarrowEnDark },
    },
  },
}
