import { noSuchAddress, route } from '@/lib/access/entry'
import { saveAnswer } from '@/lib/assessments/operations'

/** Saves one tap. A route, not an action: taps are sent side by side, and again after a lost connection. */
export const PUT = route(saveAnswer)

export { noSuchAddress as DELETE, noSuchAddress as GET, noSuchAddress as PATCH, noSuchAddress as POST }
