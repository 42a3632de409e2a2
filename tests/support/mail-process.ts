import { startWorker } from '@/lib/jobs/worker'

// The worker in a process of its own, ended as the web server ends: without asking anybody.
startWorker()
process.on('SIGTERM', () => {
  process.exit(143)
})
// stays until it is told to go
setInterval(() => undefined, 60_000)
