export { InsideLayout as default } from '../inside-layout'
