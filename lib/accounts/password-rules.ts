/** Too common to protect anything; only those of ten characters and more, since shorter ones are refused anyway. */
const common = new Set(
  (
    '1234567890 0123456789 0987654321 1234512345 1111111111 0000000000 9876543210 12345678910 123456789a 1q2w3e4r5t ' +
    '1qaz2wsx3edc qwertyuiop qwertzuiop qwerty12345 qwertz12345 qwerty123456 asdfghjkl123 password12 password123 ' +
    'password1234 password12345 passwort12 passwort123 passwort1234 iloveyou123 welcome123 willkommen willkommen1 ' +
    'willkommen123 hallohallo hallo12345 abcdefghij abcdefg123 abc1234567 administrator admin12345 letmein1234 ' +
    'schalke04schalke sommer2024 sommer2025 sommer2026 changeme123 geheim1234 geheimgeheim'
  ).split(' '),
)

/** What is wrong with a chosen password beyond its length, as a word of the `errors` messages. */
export function passwordFlaw(password: string, email: string | null): 'common' | 'same_as_email' | null {
  const plain = password.trim().toLowerCase()
  if (common.has(plain) || new Set(plain).size < 3) return 'common'
  if (email !== null && (plain === email || plain === email.split('@')[0])) return 'same_as_email'
  return null
}
