export type Button = { link: string; label: string }

// Neither background nor colour of text is set: the reader's own, light or dark, stay.
const page =
  "margin:0;padding:24px 16px;font-family:'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55"
const button =
  'display:inline-block;padding:12px 20px;border-radius:8px;background-color:#86206a;border:1px solid #b65a9c;color:#ffffff;font-weight:600;text-decoration:none'
const small = 'font-size:13px;line-height:1.5'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}

/**
 * A message's plain text as HTML without images, scripts or anything from elsewhere. A line that is one of the links
 * becomes its button, with the address below for those whose mail program shows none.
 */
export function toHtml(mail: {
  subject: string
  body: string
  foot: string
  language: string
  buttons: Button[]
}): string {
  const paragraphs = mail.body
    .split('\n\n')
    .map((text) => `<p style="margin:0 0 16px">${lines(text, mail.buttons)}</p>`)
  return `<!doctype html>
<html lang="${escape(mail.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(mail.subject)}</title>
</head>
<body style="${page}">
<div style="max-width:34rem;margin:0 auto">
${paragraphs.join('\n')}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #80808066;${small}">${lines(mail.foot, [])}</p>
</div>
</body>
</html>
`
}

function lines(text: string, buttons: Button[]): string {
  return text
    .split('\n')
    .map((line) => {
      const known = buttons.find(({ link }) => link === line)
      return known ? buttonOf(known) : escape(line)
    })
    .join('<br>\n')
}

function buttonOf({ link, label }: Button): string {
  const href = escape(link)
  return `<a href="${href}" style="${button}">${escape(label)}</a><br>
<a href="${href}" style="${small};word-break:break-all;color:inherit">${href}</a>`
}
