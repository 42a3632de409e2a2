/** Where each number of the first screen is explained. */
export const numberPlaces = {
  pro: '#number-pro',
  contra: '#number-contra',
  balance: '#number-balance',
  coverage: '#number-coverage',
} as const
