import { writeFileSync } from 'node:fs'
import { iconFiles, iconSheet } from './lib/icon-sheet.mjs'

// After an icon was added to components/ui/icons.tsx: draws it into the sheet.
writeFileSync(iconFiles.sheet, await iconSheet())
