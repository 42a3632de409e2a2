/** Whose answers to which assessment, and where it stands. */
export type AnsweringPlace = { workspace: string; client: string; assessmentId: string; userId: string }
